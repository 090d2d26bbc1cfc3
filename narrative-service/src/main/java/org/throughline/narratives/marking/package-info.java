/// Stage 1 of propagation: which teams does an event touch? Their narratives are marked to be composed anew.
@NullMarked
package org.throughline.narratives.marking;

import org.jspecify.annotations.NullMarked;
