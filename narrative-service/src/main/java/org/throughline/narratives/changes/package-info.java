/// How far a change has got: one receipt for each event and team.
@NullMarked
package org.throughline.narratives.changes;

import org.jspecify.annotations.NullMarked;
