/// What every service does alike, and nothing of the business: envelopes, the outbox in the aggregate, consumers,
/// errors, paging, metrics. Services get it by having it on their class path ([KitConfiguration]).
@NullMarked
package org.throughline.kit;

import org.jspecify.annotations.NullMarked;
