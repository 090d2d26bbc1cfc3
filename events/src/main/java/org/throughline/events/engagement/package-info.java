/// What the engagement-service publishes: how engaged groups are, and where threads are cut.
@NullMarked
package org.throughline.events.engagement;

import org.jspecify.annotations.NullMarked;
