/// The targets as far as this service knows them; target-service owns them.
@NullMarked
package org.throughline.networks.targets;

import org.jspecify.annotations.NullMarked;
