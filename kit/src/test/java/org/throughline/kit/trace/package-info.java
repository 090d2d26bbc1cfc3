@NullMarked
package org.throughline.kit.trace;

import org.jspecify.annotations.NullMarked;
