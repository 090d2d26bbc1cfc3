/// The engagement theme of the NHS Staff Survey: from answers to sub-scores to the score of a group, and its trend.
@NullMarked
package org.throughline.engagement.scoring.domain;

import org.jspecify.annotations.NullMarked;
