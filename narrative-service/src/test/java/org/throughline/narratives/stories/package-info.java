/// Tests of the feature.
@NullMarked
package org.throughline.narratives.stories;

import org.jspecify.annotations.NullMarked;
