/// How long one change of a target takes to reach every team's narrative and the leaders, beside the raw floor: the
/// same bytes through the same store and the same broker in the same run.
@NullMarked
package org.throughline.benchmarks;

import org.jspecify.annotations.NullMarked;
