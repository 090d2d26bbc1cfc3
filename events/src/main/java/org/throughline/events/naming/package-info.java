/// What a thing is called in other systems.
@NullMarked
package org.throughline.events.naming;

import org.jspecify.annotations.NullMarked;
