/// The platform as processes of this machine: a broker, a store and the four services, each with its log and its pid
/// under `.throughline/`, so that another launcher finds them again.
@NullMarked
package org.throughline.local.platform;

import org.jspecify.annotations.NullMarked;
