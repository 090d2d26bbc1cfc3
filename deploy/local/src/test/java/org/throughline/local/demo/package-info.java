/// Tests of its neighbours.
@NullMarked
package org.throughline.local.demo;

import org.jspecify.annotations.NullMarked;
