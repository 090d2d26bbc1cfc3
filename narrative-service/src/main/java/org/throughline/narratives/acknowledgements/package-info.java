/// Who has read a team's narrative: for each by themselves, for everybody else as a share of the team, once a day.
@NullMarked
package org.throughline.narratives.acknowledgements;

import org.jspecify.annotations.NullMarked;
