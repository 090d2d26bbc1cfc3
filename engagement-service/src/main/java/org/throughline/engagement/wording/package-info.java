/// How figures, dates and charts are said to people.
@NullMarked
package org.throughline.engagement.wording;

import org.jspecify.annotations.NullMarked;
