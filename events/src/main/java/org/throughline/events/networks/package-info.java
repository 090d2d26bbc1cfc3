/// What the network-service publishes: teams, how their work moves targets, and the networks that carry targets
/// together.
@NullMarked
package org.throughline.events.networks;

import org.jspecify.annotations.NullMarked;
