/// Consuming events: decode, validate, park what cannot be applied, keep the newest state of what others own.
@NullMarked
package org.throughline.kit.consume;

import org.jspecify.annotations.NullMarked;
