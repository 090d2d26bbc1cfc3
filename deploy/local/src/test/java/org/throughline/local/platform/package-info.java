/// Tests of its neighbours.
@NullMarked
package org.throughline.local.platform;

import org.jspecify.annotations.NullMarked;
