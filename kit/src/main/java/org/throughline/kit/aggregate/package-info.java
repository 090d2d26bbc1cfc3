/// Aggregates: one document each, decided by pure functions, written together with their events in one atomic write.
@NullMarked
package org.throughline.kit.aggregate;

import org.jspecify.annotations.NullMarked;
