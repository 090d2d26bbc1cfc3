/// What was new, to be followed by a feed reader or sent around as plain text.
@NullMarked
package org.throughline.kit.digests;

import org.jspecify.annotations.NullMarked;
