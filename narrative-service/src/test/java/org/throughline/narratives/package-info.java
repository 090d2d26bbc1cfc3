/// Tests of the whole service, and the fixtures that they share.
@NullMarked
package org.throughline.narratives;

import org.jspecify.annotations.NullMarked;
