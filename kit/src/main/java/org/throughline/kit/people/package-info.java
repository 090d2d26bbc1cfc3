/// People leave a service only as pseudonyms.
@NullMarked
package org.throughline.kit.people;

import org.jspecify.annotations.NullMarked;
