/// Tests of what is compared, without a platform.
@NullMarked
package org.throughline.local.verify;

import org.jspecify.annotations.NullMarked;
