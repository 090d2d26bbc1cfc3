/// Which teams a target touches, and why.
@NullMarked
package org.throughline.networks.affected;

import org.jspecify.annotations.NullMarked;
