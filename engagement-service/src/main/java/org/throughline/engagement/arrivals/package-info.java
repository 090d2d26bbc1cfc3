/// Changes as they arrive at the teams: the last ones, and a live stream of all.
@NullMarked
package org.throughline.engagement.arrivals;

import org.jspecify.annotations.NullMarked;
