package org.throughline.events.networks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Copies;

/// A team or a network was recognised for what it did, or somebody was: then neither who nor why is told.
///
/// @param targets the network's at that time
/// @param kind `team` or `network`; absent where it was a person
/// @param team the one that was recognised
/// @param reason absent where it was a person
public record RecognitionAwarded(
        String network,
        List<String> targets,
        LocalDate on,
        @Nullable String kind,
        @Nullable String team,
        @Nullable String reason)
        implements NetworkEvent {
    public RecognitionAwarded {
        targets = Copies.of(targets);
    }
}
