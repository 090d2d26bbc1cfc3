/// What leaders read: the targets and who carries them, how it all hangs together, and changes as they arrive.
@NullMarked
package org.throughline.engagement;

import org.jspecify.annotations.NullMarked;
