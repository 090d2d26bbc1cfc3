/// Assessing targets: what is missing that makes one more than a number, and what looks as if the number were served
/// and not the patients.
@NullMarked
package org.throughline.targets.assessing;

import org.jspecify.annotations.NullMarked;
