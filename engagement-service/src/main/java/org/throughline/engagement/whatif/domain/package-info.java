/// What a change would touch, before it is made. Nothing is written, and no figure of tomorrow is made up.
@NullMarked
package org.throughline.engagement.whatif.domain;

import org.jspecify.annotations.NullMarked;
