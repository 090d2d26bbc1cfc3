package org.throughline.engagement.mapping;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.mapping.domain.Mapping;
import org.throughline.engagement.mapping.domain.SystemMap;
import org.throughline.engagement.mapping.domain.Ways;
import org.throughline.engagement.replicas.Overviews;
import org.throughline.engagement.replicas.domain.Freshness;
import org.throughline.engagement.replicas.domain.Overview;

/// Draws the map of what is there, anew only where that is another than before.
final class SystemMapReader {
    private final Overviews overviews;
    private final String organisation;
    private volatile @Nullable Read last;

    SystemMapReader(Overviews overviews, String organisation) {
        this.overviews = overviews;
        this.organisation = organisation;
    }

    /// @param freshness of the newest thing on it; empty while nothing is
    record Read(Overview overview, SystemMap map, Ways ways, MapContents contents, Optional<Freshness> freshness) {}

    // The same overview, and not one that is equal: comparing two would take as long as drawing. Two that find it stale
    // at once draw the same map twice, which harms nobody.
    @SuppressWarnings("ReferenceEquality")
    Read read() {
        var overview = overviews.now();
        var there = last;
        if (there != null && there.overview() == overview) {
            return there;
        }
        var map = Mapping.of(organisation, overview);
        var ways = Ways.of(map);
        var read = new Read(overview, map, ways, MapContents.of(map, ways), overview.freshness());
        last = read;
        return read;
    }
}
