/// Does everything wrong that the rules of the architecture forbid.
@NullMarked
package org.throughline.targets.astray;

import org.jspecify.annotations.NullMarked;
