/// How a team's work moves a target, in its own words.
@NullMarked
package org.throughline.networks.contributions;

import org.jspecify.annotations.NullMarked;
