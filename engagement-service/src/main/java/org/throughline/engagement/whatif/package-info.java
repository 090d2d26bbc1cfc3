/// `/api/what-if`: what a change would touch. Nothing is written.
@NullMarked
package org.throughline.engagement.whatif;

import org.jspecify.annotations.NullMarked;
