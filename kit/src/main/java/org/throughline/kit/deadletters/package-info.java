/// What consumers refused: parked whole on `<topic>.dlq`, listed for its publisher, looked at, replayed or discarded by
/// ops.
@NullMarked
package org.throughline.kit.deadletters;

import org.jspecify.annotations.NullMarked;
