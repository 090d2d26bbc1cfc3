/// The target-service: targets with their dated thresholds, the measurements they are judged by, and what these say.
@NullMarked
package org.throughline.targets;

import org.jspecify.annotations.NullMarked;
