/// What networks do, and whom they are thankful to.
@NullMarked
package org.throughline.networks.activities;

import org.jspecify.annotations.NullMarked;
