/// `/api/system-map`: how the small parts hang together, from the organisation to each team's narrative.
@NullMarked
package org.throughline.engagement.mapping;

import org.jspecify.annotations.NullMarked;
