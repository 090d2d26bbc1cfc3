/// What of a target matters here.
@NullMarked
package org.throughline.networks.targets.domain;

import org.jspecify.annotations.NullMarked;
