@NullMarked
package org.throughline.targets.publishing;

import org.jspecify.annotations.NullMarked;
