/// Networks that carry targets, and the teams that take part in them.
@NullMarked
package org.throughline.networks.networking;

import org.jspecify.annotations.NullMarked;
