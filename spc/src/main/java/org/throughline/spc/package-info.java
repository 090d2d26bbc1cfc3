/// Reads a series of measurements as a statistical process control chart (XmR), the way NHS England's Making Data Count
/// teaches it. The door is [org.throughline.spc.Xmr#read]; the method follows the R package NHSRplotthedots.
@NullMarked
package org.throughline.spc;

import org.jspecify.annotations.NullMarked;
