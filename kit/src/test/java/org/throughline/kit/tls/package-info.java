/// That a service speaks TLS to all of its neighbours, by settings alone.
@NullMarked
package org.throughline.kit.tls;

import org.jspecify.annotations.NullMarked;
