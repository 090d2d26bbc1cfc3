/// What the narrative-service publishes: the organisation's narrative, the teams' narratives, and how far a change
/// has got.
@NullMarked
package org.throughline.events.narratives;

import org.jspecify.annotations.NullMarked;
