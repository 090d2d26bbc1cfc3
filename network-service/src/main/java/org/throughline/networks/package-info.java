/// The network-service: teams, how their work moves targets, and the networks that carry targets together.
@NullMarked
package org.throughline.networks;

import org.jspecify.annotations.NullMarked;
