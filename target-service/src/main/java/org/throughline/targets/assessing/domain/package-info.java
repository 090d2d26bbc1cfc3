/// What makes a target incomplete or suspect, in plain Java.
@NullMarked
package org.throughline.targets.assessing.domain;

import org.jspecify.annotations.NullMarked;
