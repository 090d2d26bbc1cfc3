@NullMarked
package org.throughline.kit.derived;

import org.jspecify.annotations.NullMarked;
