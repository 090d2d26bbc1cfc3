/// Holds what operators apply against what the code is: a change in one that the other misses fails the build.
@NullMarked
package org.throughline.kubernetes;

import org.jspecify.annotations.NullMarked;
