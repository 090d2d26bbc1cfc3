/// `/api/targets`, `/api/teams`, `/api/networks` as leaders read them: what each is, what it hangs together with, and
/// how old that is.
@NullMarked
package org.throughline.engagement.reading;

import org.jspecify.annotations.NullMarked;
