/// The organisation's narrative: where it is headed, with its targets placed in themes.
@NullMarked
package org.throughline.narratives.organisation;

import org.jspecify.annotations.NullMarked;
