/// The four services as four processes from their jars, with a broker and a store as two more: what is promised of the
/// platform as a whole, tested by breaking it.
@NullMarked
package org.throughline.local.endtoend;

import org.jspecify.annotations.NullMarked;
