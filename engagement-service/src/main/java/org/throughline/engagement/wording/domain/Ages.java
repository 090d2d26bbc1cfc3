package org.throughline.engagement.wording.domain;

import java.time.ZoneId;
import java.util.Optional;
import org.throughline.engagement.replicas.domain.Freshness;

/// How old something is, in a sentence.
public final class Ages {
    private Ages() {}

    /// `As of 24 November 2026, 4:53pm, which took 0.4 s to get here.`
    public static String of(Freshness freshness, ZoneId zone) {
        return "As of " + Dates.moment(freshness.asOf(), zone) + ", which took " + Durations.of(freshness.lag())
                + " to get here.";
    }

    /// The same; where there is nothing yet, that is said.
    public static String of(Optional<Freshness> freshness, ZoneId zone) {
        return freshness.map(there -> of(there, zone)).orElse("Nothing has been heard of yet.");
    }
}
