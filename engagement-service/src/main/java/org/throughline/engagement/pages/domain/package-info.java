/// Charts as drawings: a measure's figures, large and of the size of a word, and what stands out in them, in words.
@NullMarked
package org.throughline.engagement.pages.domain;

import org.jspecify.annotations.NullMarked;
