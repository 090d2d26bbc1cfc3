/// Whether everybody says the same: what owners hold, what events say, what narratives say and what leaders see.
@NullMarked
package org.throughline.local.verify;

import org.jspecify.annotations.NullMarked;
