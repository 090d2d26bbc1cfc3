/// What the target-service publishes: the targets that were set from above, and what the charts say of them.
@NullMarked
package org.throughline.events.targets;

import org.jspecify.annotations.NullMarked;
