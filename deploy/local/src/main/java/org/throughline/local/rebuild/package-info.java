/// Owners tell once more, and what was made of it is built anew (docs/operations.md, "Rebuild").
@NullMarked
package org.throughline.local.rebuild;

import org.jspecify.annotations.NullMarked;
