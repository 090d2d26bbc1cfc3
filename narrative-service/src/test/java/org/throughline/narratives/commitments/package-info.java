/// Tests of the feature.
@NullMarked
package org.throughline.narratives.commitments;

import org.jspecify.annotations.NullMarked;
