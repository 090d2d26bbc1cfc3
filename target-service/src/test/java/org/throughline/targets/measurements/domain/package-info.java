@NullMarked
package org.throughline.targets.measurements.domain;

import org.jspecify.annotations.NullMarked;
