/// What a service has made of what others told: it can be dropped and built again, beside what answers meanwhile.
@NullMarked
package org.throughline.kit.derived;

import org.jspecify.annotations.NullMarked;
