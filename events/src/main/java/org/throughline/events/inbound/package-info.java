/// What the trust's own systems publish and the platform takes.
@NullMarked
package org.throughline.events.inbound;

import org.jspecify.annotations.NullMarked;
