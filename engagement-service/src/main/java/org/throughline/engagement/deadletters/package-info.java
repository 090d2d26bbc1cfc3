/// Pages on which ops see what any of the services refused on Kafka, look at it, and have it replayed or discarded.
/// Each service decides what becomes of its own, by the access token of who asks.
@NullMarked
package org.throughline.engagement.deadletters;

import org.jspecify.annotations.NullMarked;
