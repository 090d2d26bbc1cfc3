/// Tests of how narratives read.
@NullMarked
package org.throughline.narratives.composing.domain;

import org.jspecify.annotations.NullMarked;
