package org.throughline.engagement.briefing;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.throughline.engagement.briefing.domain.Briefing;
import org.throughline.engagement.briefing.domain.Line;
import org.throughline.engagement.replicas.Overviews;
import org.throughline.engagement.replicas.domain.Changes;
import org.throughline.engagement.replicas.domain.Copy;
import org.throughline.engagement.threads.CutThreadsReader;
import org.throughline.engagement.threads.domain.CutThread;
import org.throughline.engagement.threads.domain.Kind;

/// Reads what is worth a line.
public final class BriefingReader {
    private static final int CHANGES = 50;
    private static final int MONTHS = 3;
    private final Overviews overviews;
    private final Changes changes;
    private final CutThreadsReader threads;
    private final Clock clock;
    private final ZoneId zone;

    BriefingReader(Overviews overviews, Changes changes, CutThreadsReader threads, Clock clock, ZoneId zone) {
        this.overviews = overviews;
        this.changes = changes;
        this.threads = threads;
        this.clock = clock;
        this.zone = zone;
    }

    /// The news of three months: a monthly figure is a signal only after several.
    public List<Line> latest() {
        return since(today().minusMonths(MONTHS));
    }

    List<Line> since(LocalDate since) {
        return Briefing.of(
                overviews.now(),
                changes.newest(CHANGES).stream().map(Copy::state).toList(),
                firstOfEachKind(threads.read()),
                since,
                today());
    }

    // In the order of kinds. No more is told of, and sorting thousands takes longer than all the rest.
    private static List<CutThread> firstOfEachKind(List<CutThread> cut) {
        var first = cut.stream()
                .collect(Collectors.toMap(
                        thread -> Kind.of(thread.kind()),
                        thread -> thread,
                        BinaryOperator.minBy(Comparator.comparing(CutThread::key)),
                        () -> new EnumMap<>(Kind.class)));
        return List.copyOf(first.values());
    }

    /// When this week began.
    Instant monday() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(zone)
                .toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
