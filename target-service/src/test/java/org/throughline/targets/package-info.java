/// Tests of the whole service from outside, and the small language that they are written in.
@NullMarked
package org.throughline.targets;

import org.jspecify.annotations.NullMarked;
