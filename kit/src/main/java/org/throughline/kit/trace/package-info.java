/// Traces (W3C trace context, OpenTelemetry) from a request through events into the work that they make.
@NullMarked
package org.throughline.kit.trace;

import org.jspecify.annotations.NullMarked;
