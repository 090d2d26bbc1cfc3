/// Copies of what the other services own, kept by events and never by asking them.
@NullMarked
package org.throughline.engagement.replicas;

import org.jspecify.annotations.NullMarked;
