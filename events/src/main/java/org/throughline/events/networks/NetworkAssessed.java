package org.throughline.events.networks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Copies;

/// How mixed a network is and how its burden is spread. Of a network of fewer people than the threshold nothing is
/// told.
///
/// @param suppressed whether it is too small to tell of
/// @param mix absent where nothing may be told
/// @param burden absent where nothing may be told, or too little was done to tell
/// @param joinedOnlyHere departments that would not be joined to the others without it
/// @param missing departments that work for its targets and are in none of their networks
/// @param on the day that it was looked at
public record NetworkAssessed(
        String network,
        boolean suppressed,
        @Nullable Mix mix,
        @Nullable Burden burden,
        List<String> joinedOnlyHere,
        List<String> missing,
        LocalDate on)
        implements NetworkEvent {
    public NetworkAssessed {
        joinedOnlyHere = Copies.of(joinedOnlyHere);
        missing = Copies.of(missing);
    }
}
