/// Tests of its neighbours.
@NullMarked
package org.throughline.local;

import org.jspecify.annotations.NullMarked;
