/// What the trust's workforce system says: teams, and who is in which from when to when.
@NullMarked
package org.throughline.networks.workforce;

import org.jspecify.annotations.NullMarked;
