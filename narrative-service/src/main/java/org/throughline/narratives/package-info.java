/// Narrative-service: what an organisation and its teams tell of themselves, and how far a change has got.
@NullMarked
package org.throughline.narratives;

import org.jspecify.annotations.NullMarked;
