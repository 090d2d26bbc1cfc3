@NullMarked
package org.throughline.targets.summary;

import org.jspecify.annotations.NullMarked;
