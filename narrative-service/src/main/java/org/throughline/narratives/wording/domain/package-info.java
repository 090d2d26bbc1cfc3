/// Dates, events and states in plain words.
@NullMarked
package org.throughline.narratives.wording.domain;

import org.jspecify.annotations.NullMarked;
