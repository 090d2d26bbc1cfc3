/// Reading narratives: the present one and those before it.
@NullMarked
package org.throughline.narratives.reading;

import org.jspecify.annotations.NullMarked;
