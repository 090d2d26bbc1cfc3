/// The figures of a measure, which of several for a period counts, and what they say as a chart.
@NullMarked
package org.throughline.targets.measurements.domain;

import org.jspecify.annotations.NullMarked;
