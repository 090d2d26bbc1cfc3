/// Tests of the organisation feature.
@NullMarked
package org.throughline.narratives.organisation;

import org.jspecify.annotations.NullMarked;
