/// Finds where the thread from the organisation to a team is cut.
@NullMarked
package org.throughline.engagement.threads.domain;

import org.jspecify.annotations.NullMarked;
