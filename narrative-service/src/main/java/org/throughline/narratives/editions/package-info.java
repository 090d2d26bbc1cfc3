/// What was replaced: earlier versions of what this service owns, for its histories.
@NullMarked
package org.throughline.narratives.editions;

import org.jspecify.annotations.NullMarked;
