package org.throughline.engagement.briefing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.engagement.replicas.domain.Change;
import org.throughline.engagement.replicas.domain.Measure;
import org.throughline.engagement.replicas.domain.MeasureReading;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.Shape;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.threads.domain.CutThread;
import org.throughline.engagement.wording.domain.Dates;
import org.throughline.engagement.wording.domain.Numbers;
import org.throughline.engagement.wording.domain.Variation;

/// The lines of a week: at most seven, so that each is read. Only signals are news, never one point more or less.
public final class Briefing {
    public static final int MOST = 7;
    private static final int MOST_SIGNALS = 3;
    private static final int MOST_ARRIVING = 1;
    private static final int MOST_CARRIED_BY_FEW = 2;

    private Briefing() {}

    /// @param since signals that began then or later are news
    public static List<Line> of(
            LocalDate since,
            Map<String, Target> targets,
            List<MeasureReading> readings,
            List<Change> changes,
            Map<String, Network> networks,
            List<Shape> shapes,
            List<CutThread> cut) {
        var lines = new ArrayList<Line>();
        readings.stream()
                .filter(reading -> isNews(reading, since) && targets.containsKey(reading.target()))
                .sorted(Comparator.comparing((MeasureReading reading) ->
                                Objects.requireNonNull(reading.reading().since()))
                        .reversed()
                        .thenComparing(MeasureReading::target))
                .limit(MOST_SIGNALS)
                .forEach(reading -> lines.add(signal(reading, Objects.requireNonNull(targets.get(reading.target())))));
        changes.stream()
                .filter(change -> !change.settled())
                .limit(MOST_ARRIVING)
                .forEach(change -> lines.add(arriving(change)));
        shapes.stream()
                .flatMap(shape -> carriedByFew(shape, networks))
                .limit(MOST_CARRIED_BY_FEW)
                .forEach(lines::add);
        cut.stream().limit(1).forEach(thread -> lines.add(thread(thread)));
        return List.copyOf(lines.subList(0, Math.min(MOST, lines.size())));
    }

    private static boolean isNews(MeasureReading reading, LocalDate since) {
        var began = reading.reading().since();
        return began != null && !began.isBefore(since);
    }

    private static Line signal(MeasureReading reading, Target target) {
        var variation = Variation.of(reading.reading().variation());
        var main = reading.measure().equals(Measure.MAIN);
        var latest = reading.reading().latest();
        return new Line(
                "signal",
                (main ? target.title() : reading.name() + ", beside " + target.title()) + ": "
                        + variation.label().toLowerCase(java.util.Locale.UK),
                "Since " + Dates.period(Objects.requireNonNull(reading.reading().since()), target.frequency())
                        + " the figures are " + variation.explanation()
                        + (latest == null ? "" : "; the latest is " + Numbers.withUnit(latest, reading.unit())) + ".",
                "Ask the teams that work on it what they did otherwise, before anything is decided.",
                "/targets/" + target.id());
    }

    private static Line arriving(Change change) {
        return new Line(
                "arriving",
                "A change has not reached all teams yet",
                Numbers.count(change.pending()) + " of " + Numbers.count(change.affected(), "team", "teams")
                        + " still to come.",
                "Wait for it before you speak of it as known.",
                "/");
    }

    private static Stream<Line> carriedByFew(Shape shape, Map<String, Network> networks) {
        var burden = shape.burden();
        var network = networks.get(shape.network());
        return network == null || shape.suppressed() || burden == null || !burden.tooFew()
                ? Stream.empty()
                : Stream.of(new Line(
                        "carried-by-few",
                        network.name() + " is carried by few of its people",
                        "As much is done as if " + Numbers.plain(burden.carriers()) + " people did it all.",
                        "Ask its convenor whom time could be set aside for.",
                        "/api/networks/" + network.id()));
    }

    private static Line thread(CutThread thread) {
        return new Line(
                "cut-thread",
                thread.title() + ": " + thread.says().toLowerCase(java.util.Locale.UK),
                "It is one of the threads that are cut.",
                "It can be mended by " + thread.mendedBy() + ".",
                "/cut-threads");
    }
}
