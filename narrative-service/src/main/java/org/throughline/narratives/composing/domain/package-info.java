/// A team's narrative as a pure function of what is known about the team.
@NullMarked
package org.throughline.narratives.composing.domain;

import org.jspecify.annotations.NullMarked;
