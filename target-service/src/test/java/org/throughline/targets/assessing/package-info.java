@NullMarked
package org.throughline.targets.assessing;

import org.jspecify.annotations.NullMarked;
