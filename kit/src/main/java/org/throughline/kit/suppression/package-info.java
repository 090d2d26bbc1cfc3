/// What may be shown of groups of people, decided once for every way out: pages, JSON, CSV, events and streams
/// (safety.md 5).
@NullMarked
package org.throughline.kit.suppression;

import org.jspecify.annotations.NullMarked;
