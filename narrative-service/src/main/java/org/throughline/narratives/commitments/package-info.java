/// Promises between leaders, teams and networks, and what became of them.
@NullMarked
package org.throughline.narratives.commitments;

import org.jspecify.annotations.NullMarked;
