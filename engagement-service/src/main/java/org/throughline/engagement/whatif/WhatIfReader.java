package org.throughline.engagement.whatif;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.throughline.engagement.replicas.Overviews;
import org.throughline.engagement.replicas.domain.Copy;
import org.throughline.engagement.replicas.domain.Measure;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.engagement.whatif.domain.Change;
import org.throughline.engagement.whatif.domain.Touched;
import org.throughline.engagement.whatif.domain.WhatIf;

/// Reads what a change would touch.
public final class WhatIfReader {
    private final Overviews overviews;
    private final Replicas replicas;
    private final Clock clock;
    private final ZoneId zone;

    WhatIfReader(Overviews overviews, Replicas replicas, Clock clock, ZoneId zone) {
        this.overviews = overviews;
        this.replicas = replicas;
        this.clock = clock;
        this.zone = zone;
    }

    /// Empty where there is no such target that is held to.
    public Optional<Touched> target(String id, Change change) {
        var measure = replicas.measures().find(Measure.key(id, Measure.MAIN)).map(Copy::state);
        return replicas.targets()
                .find(id)
                .filter(Copy::live)
                .map(target -> new WhatIf(overviews.now())
                        .target(target.state(), change, measure, LocalDate.ofInstant(clock.instant(), zone)));
    }

    /// Empty where there is no such network that is not closed yet.
    public Optional<Touched> closing(String network) {
        return replicas.networks()
                .find(network)
                .filter(Copy::live)
                .map(found -> new WhatIf(overviews.now()).closing(found.state()));
    }
}
