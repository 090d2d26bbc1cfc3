/// The organisation's narrative, as it is decided.
@NullMarked
package org.throughline.narratives.organisation.domain;

import org.jspecify.annotations.NullMarked;
