/// What the tests of all services share: a broker and a store by one switch, one way to wait, a look at what is really
/// on a topic, and the rules of the architecture. It knows no business word.
@NullMarked
package org.throughline.testing;

import org.jspecify.annotations.NullMarked;
