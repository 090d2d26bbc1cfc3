/// `/api/engagement`: how engaged a group is, by the NHS Staff Survey's own score, against its own past, and why that
/// is
/// said. Of small groups nothing is told.
@NullMarked
package org.throughline.engagement.scoring;

import org.jspecify.annotations.NullMarked;
