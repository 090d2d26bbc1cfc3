/// Tests of the composing feature.
@NullMarked
package org.throughline.narratives.composing;

import org.jspecify.annotations.NullMarked;
