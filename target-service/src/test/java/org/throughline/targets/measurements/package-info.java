@NullMarked
package org.throughline.targets.measurements;

import org.jspecify.annotations.NullMarked;
