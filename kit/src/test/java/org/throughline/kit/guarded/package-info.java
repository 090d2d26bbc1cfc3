/// A service that is nothing but closed: what the kit's tests of access look at.
@NullMarked
package org.throughline.kit.guarded;

import org.jspecify.annotations.NullMarked;
