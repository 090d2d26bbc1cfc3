/// The newest state of what other services own: what narratives are composed from.
@NullMarked
package org.throughline.narratives.sources;

import org.jspecify.annotations.NullMarked;
