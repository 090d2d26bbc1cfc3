/// The team's own story, which leads its narrative.
@NullMarked
package org.throughline.narratives.stories;

import org.jspecify.annotations.NullMarked;
