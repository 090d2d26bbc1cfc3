/// The board's table: all measures of all targets, a row each.
@NullMarked
package org.throughline.targets.summary;

import org.jspecify.annotations.NullMarked;
