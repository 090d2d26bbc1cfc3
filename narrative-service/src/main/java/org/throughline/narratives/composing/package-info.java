/// Stage 2 of propagation: marked narratives are composed from what is known now, and stored if they read otherwise.
@NullMarked
package org.throughline.narratives.composing;

import org.jspecify.annotations.NullMarked;
