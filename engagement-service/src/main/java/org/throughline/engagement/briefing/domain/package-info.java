/// Chooses the few lines of a week.
@NullMarked
package org.throughline.engagement.briefing.domain;

import org.jspecify.annotations.NullMarked;
