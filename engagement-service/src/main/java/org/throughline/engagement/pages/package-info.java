/// The leaders' page: rendered here, readable without scripts, live with a small one.
@NullMarked
package org.throughline.engagement.pages;

import org.jspecify.annotations.NullMarked;
