/// Tests of the XmR reading: against the R package, against the rules' definitions, and by example.
@NullMarked
package org.throughline.spc;

import org.jspecify.annotations.NullMarked;
