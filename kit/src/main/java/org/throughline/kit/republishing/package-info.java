/// Publishing once more all that the service has told: it seeds new consumers and repairs topics that were lost
/// (propagation.md 13).
@NullMarked
package org.throughline.kit.republishing;

import org.jspecify.annotations.NullMarked;
