/// A promise as a state machine.
@NullMarked
package org.throughline.narratives.commitments.domain;

import org.jspecify.annotations.NullMarked;
