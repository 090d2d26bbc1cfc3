/// Tests of the feature.
@NullMarked
package org.throughline.narratives.commitments.domain;

import org.jspecify.annotations.NullMarked;
