/// A voice, as it is decided about.
@NullMarked
package org.throughline.narratives.voices.domain;

import org.jspecify.annotations.NullMarked;
