/// Activities and recognitions, with people by pseudonym.
@NullMarked
package org.throughline.networks.activities.domain;

import org.jspecify.annotations.NullMarked;
