/// How many of a team have read, as far as it may be told.
@NullMarked
package org.throughline.narratives.acknowledgements.domain;

import org.jspecify.annotations.NullMarked;
