@NullMarked
package org.throughline.targets.assessing.domain;

import org.jspecify.annotations.NullMarked;
