/// CloudEvents 1.0 as this platform writes and reads them: binary mode out, binary and structured mode in.
@NullMarked
package org.throughline.kit.event;

import org.jspecify.annotations.NullMarked;
