/// The teams of the trust as they are planned, and how they stand to each other.
@NullMarked
package org.throughline.networks.teams;

import org.jspecify.annotations.NullMarked;
