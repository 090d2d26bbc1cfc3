/// The page that leaders open first.
@NullMarked
package org.throughline.engagement.start;

import org.jspecify.annotations.NullMarked;
