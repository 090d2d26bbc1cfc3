/// Counting how far a change has got.
@NullMarked
package org.throughline.narratives.changes.domain;

import org.jspecify.annotations.NullMarked;
