/// How mixed networks are, how their burden is spread, who is missing, and what nobody carries. Every measure is
/// told with a plain sentence; of few people nothing is told.
@NullMarked
package org.throughline.networks.shape;

import org.jspecify.annotations.NullMarked;
