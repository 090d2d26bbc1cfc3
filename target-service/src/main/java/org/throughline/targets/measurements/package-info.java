/// Figures by JSON, CSV and Kafka; the charts that they make; and what is told of these.
@NullMarked
package org.throughline.targets.measurements;

import org.jspecify.annotations.NullMarked;
