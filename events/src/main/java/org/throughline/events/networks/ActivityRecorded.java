package org.throughline.events.networks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Copies;

/// A network did something for its targets. Who did it is not told.
///
/// @param activity its id, within the network
/// @param targets the network's at that time
/// @param hours of work that it took
public record ActivityRecorded(
        String network,
        String activity,
        String summary,
        LocalDate on,
        @Nullable Double hours,
        List<String> targets) implements NetworkEvent {
    public ActivityRecorded {
        targets = Copies.of(targets);
    }
}
