/// Reads a series of measurements as a statistical process control chart (XmR).
@NullMarked
package org.throughline.spc;

import org.jspecify.annotations.NullMarked;
