/// `/api/cut-threads` and its page: what is not connected, since when, and who can mend it.
@NullMarked
package org.throughline.engagement.threads;

import org.jspecify.annotations.NullMarked;
