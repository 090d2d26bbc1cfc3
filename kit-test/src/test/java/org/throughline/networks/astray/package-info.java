@NullMarked
package org.throughline.networks.astray;

import org.jspecify.annotations.NullMarked;
