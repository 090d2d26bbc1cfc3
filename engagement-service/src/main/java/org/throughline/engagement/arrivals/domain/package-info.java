/// How far a change has got, said to people.
@NullMarked
package org.throughline.engagement.arrivals.domain;

import org.jspecify.annotations.NullMarked;
