package org.throughline.engagement.threads;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.replicas.Overviews;
import org.throughline.engagement.replicas.domain.Copies;
import org.throughline.engagement.replicas.domain.Copy;
import org.throughline.engagement.replicas.domain.MeasureReading;
import org.throughline.engagement.replicas.domain.Overview;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.engagement.scoring.SurveyedTeams;
import org.throughline.engagement.threads.domain.CutThread;
import org.throughline.engagement.threads.domain.CutThreads;
import org.throughline.engagement.threads.domain.Waiting;

/// Reads where threads are cut.
public final class CutThreadsReader {
    private final Overviews overviews;
    private final Replicas replicas;
    private final SurveyedTeams surveyed;
    private final Clock clock;
    private final ZoneId zone;
    private volatile @Nullable Kept kept;

    CutThreadsReader(Overviews overviews, Replicas replicas, SurveyedTeams surveyed, Clock clock, ZoneId zone) {
        this.overviews = overviews;
        this.replicas = replicas;
        this.surveyed = surveyed;
        this.clock = clock;
        this.zone = zone;
    }

    /// Where threads are cut now. Worked out once for what has come and for each day: pages ask for it at every turn.
    // The overview is another one when anything has come, and else the same.
    @SuppressWarnings("ReferenceEquality")
    public List<CutThread> read() {
        var overview = overviews.now();
        var answered = surveyed.all();
        var day = LocalDate.ofInstant(clock.instant(), zone);
        var there = kept;
        if (there != null
                && there.overview() == overview
                && there.answered().equals(answered)
                && there.day().equals(day)) {
            return there.threads();
        }
        var threads = CutThreads.in(overview, waiting(overview, answered), day);
        kept = new Kept(overview, answered, day, threads);
        return threads;
    }

    private record Kept(Overview overview, Set<String> answered, LocalDate day, List<CutThread> threads) {}

    private Waiting waiting(Overview overview, Set<String> answered) {
        var figures = overview.readings().stream().map(MeasureReading::target).collect(Collectors.toSet());
        return new Waiting(
                unheardOf(figures, overview.targets().keySet(), replicas.targets()),
                unheardOf(answered, overview.teams().keySet(), replicas.teams()));
    }

    // What was there and is no more has been heard of.
    private static Set<String> unheardOf(Set<String> named, Set<String> live, Copies<?> copies) {
        var rest = new TreeSet<>(named);
        rest.removeAll(live);
        copies.findAll(Set.copyOf(rest)).stream().map(Copy::id).forEach(rest::remove);
        return rest;
    }
}
