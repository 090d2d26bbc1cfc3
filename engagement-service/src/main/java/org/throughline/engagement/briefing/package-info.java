/// `/api/briefing`: what leaders should know this week, in at most seven lines.
@NullMarked
package org.throughline.engagement.briefing;

import org.jspecify.annotations.NullMarked;
