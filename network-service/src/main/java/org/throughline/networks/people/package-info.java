/// The edge at which staff numbers become pseudonyms.
@NullMarked
package org.throughline.networks.people;

import org.jspecify.annotations.NullMarked;
