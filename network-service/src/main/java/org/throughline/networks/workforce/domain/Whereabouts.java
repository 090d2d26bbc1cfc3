package org.throughline.networks.workforce.domain;

import java.util.List;

/// What the workforce system says of where somebody works on a day.
///
/// @param known whether it says anything of the person at all
/// @param places the one that began last first; none for somebody who is away
public record Whereabouts(boolean known, List<Workplace> places) {
    public static final Whereabouts UNKNOWN = new Whereabouts(false, List.of());

    public Whereabouts {
        places = List.copyOf(places);
    }
}
