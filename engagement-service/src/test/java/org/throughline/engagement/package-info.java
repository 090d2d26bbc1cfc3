/// What the tests of this service share, and those of the whole of it.
@NullMarked
package org.throughline.engagement;

import org.jspecify.annotations.NullMarked;
