/// Work that a day brings, or that a crash left over: whoever has some is asked again and again, on every instance.
/// What it does is one conditional write each, so that twice is once (propagation.md, hole 8).
@NullMarked
package org.throughline.networks.due;

import org.jspecify.annotations.NullMarked;
