package org.throughline.engagement.briefing.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.engagement.replicas.domain.Change;
import org.throughline.engagement.replicas.domain.Commitment;
import org.throughline.engagement.replicas.domain.Measure;
import org.throughline.engagement.replicas.domain.MeasureReading;
import org.throughline.engagement.replicas.domain.Names;
import org.throughline.engagement.replicas.domain.Overview;
import org.throughline.engagement.replicas.domain.Recognition;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.replicas.domain.Voice;
import org.throughline.engagement.threads.domain.CutThread;
import org.throughline.engagement.threads.domain.Kind;
import org.throughline.engagement.wording.domain.Dates;
import org.throughline.engagement.wording.domain.Numbers;
import org.throughline.engagement.wording.domain.Variation;

/// The lines of a week: at most seven, so that each is read. Leaders' own promises come first. Only signals are news,
/// never one point more or less.
public final class Briefing {
    public static final int MOST = 7;
    private static final int KINDS_WITH_MORE = 2;

    /// Cut threads that other lines tell of already.
    private static final Set<String> HAVE_LINES = Set.of(Kind.PROMISE_OVERDUE.word(), Kind.VOICE_UNANSWERED.word());

    private static final int DAYS_AHEAD = 14;
    private final Overview all;
    private final LocalDate since;
    private final LocalDate today;

    private Briefing(Overview all, LocalDate since, LocalDate today) {
        this.all = all;
        this.since = since;
        this.today = today;
    }

    /// @param changes newest first
    /// @param cut one of each kind, in the order in which they should be mended
    /// @param since what happened then or later is news
    public static List<Line> of(
            Overview all, List<Change> changes, List<CutThread> cut, LocalDate since, LocalDate today) {
        var briefing = new Briefing(all, since, today);
        return chosen(List.of(
                briefing.promises().toList(),
                briefing.signals().toList(),
                briefing.voices().stream().toList(),
                changes.stream()
                        .filter(change -> !change.settled())
                        .map(Briefing::arriving)
                        .toList(),
                briefing.carriedByFew().toList(),
                briefing.recognition().stream().toList(),
                cut.stream()
                        .filter(thread -> !HAVE_LINES.contains(thread.kind()))
                        .limit(1)
                        .map(Briefing::thread)
                        .toList()));
    }

    // There are as many kinds as lines, so each has one; what is left over goes to promises and signals.
    private static List<Line> chosen(List<List<Line>> kinds) {
        var left = MOST - (int) kinds.stream().filter(lines -> !lines.isEmpty()).count();
        var chosen = new ArrayList<Line>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            var lines = kinds.get(kind);
            var more = kind < KINDS_WITH_MORE ? Math.clamp(lines.size() - 1, 0, Math.min(1, left)) : 0;
            left -= more;
            chosen.addAll(lines.subList(0, Math.min(lines.size(), 1 + more)));
        }
        return List.copyOf(chosen);
    }

    private Stream<Line> promises() {
        return all.commitments().values().stream()
                .filter(promise -> promise.from().isLeader())
                .filter(promise -> promise.isOpen() && promise.due().isBefore(today.plusDays(DAYS_AHEAD)))
                .sorted(Comparator.comparing(Commitment::due).thenComparing(Commitment::id))
                .map(this::promise);
    }

    private Line promise(Commitment promise) {
        var from = capitalised(Names.party(all, promise.from()));
        var late = promise.due().isBefore(today);
        return new Line(
                "promise",
                from + " promised: " + promise.text(),
                "To " + Names.party(all, promise.to()) + "; its day " + (late ? "was " : "is ")
                        + Dates.day(promise.due()) + ".",
                late
                        ? "Say what became of it: a promise that is broken in silence is worse than none."
                        : "Keep it, or agree on another day before this one comes.",
                "/promises");
    }

    private Stream<Line> signals() {
        return all.readings().stream()
                .filter(reading -> all.targets().containsKey(reading.target()))
                .filter(this::isNews)
                .sorted(Comparator.comparing((MeasureReading reading) ->
                                Objects.requireNonNull(reading.reading().since()))
                        .reversed()
                        .thenComparing(MeasureReading::target)
                        .thenComparing(MeasureReading::measure))
                .map(reading ->
                        signal(reading, Objects.requireNonNull(all.targets().get(reading.target()))));
    }

    private boolean isNews(MeasureReading reading) {
        var began = reading.reading().since();
        return began != null && !began.isBefore(since);
    }

    private static Line signal(MeasureReading reading, Target target) {
        var variation = Variation.of(reading.reading().variation());
        var isMain = reading.measure().equals(Measure.MAIN);
        var latest = reading.reading().latest();
        return new Line(
                "signal",
                (isMain ? target.title() : reading.name() + ", beside " + target.title()) + ": "
                        + variation.label().toLowerCase(Locale.UK),
                "Since "
                        + Dates.period(Objects.requireNonNull(reading.reading().since()), target.frequency())
                        + " the figures are " + variation.explanation()
                        + (latest == null ? "" : "; the latest is " + Numbers.withUnit(latest, reading.unit())) + ".",
                "Ask the teams that work on it what they did otherwise, before anything is decided.",
                "/targets/" + target.id());
    }

    private Optional<Line> voices() {
        var waiting = all.voices().stream().filter(Voice::waits).toList();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Line(
                        "voice",
                        Numbers.count(waiting.size(), "voice waits", "voices wait") + " for an answer",
                        "The longest has waited for "
                                + Numbers.count(
                                        ChronoUnit.DAYS.between(
                                                waiting.getFirst().raised(), today),
                                        "day",
                                        "days")
                                + ".",
                        "Answer that one first; that somebody spoke is worth an answer, whatever it is.",
                        "/voices"));
    }

    private static Line arriving(Change change) {
        return new Line(
                "arriving",
                "A change has not reached all teams yet",
                Numbers.count(change.pending()) + " of " + Numbers.count(change.affected(), "team", "teams")
                        + " still to come.",
                "Wait for it before you speak of it as known.",
                "/changes");
    }

    private Stream<Line> carriedByFew() {
        return all.networks().values().stream()
                .sorted(Comparator.comparing(network -> network.id()))
                .flatMap(network -> {
                    var shape = all.shapes().get(network.id());
                    var burden = shape == null || shape.suppressed() ? null : shape.burden();
                    return burden == null || !burden.tooFew()
                            ? Stream.empty()
                            : Stream.of(new Line(
                                    "carried-by-few",
                                    network.name() + " is carried by few of its people",
                                    "As much is done as if " + Numbers.plain(burden.carriers()) + " people did it all.",
                                    "Ask its convenor whom time could be set aside for.",
                                    "/networks/" + network.id()));
                });
    }

    // One that says why comes before one that does not: a person is not named, and what they did is not told.
    private Optional<Line> recognition() {
        return all.recognitions().stream()
                .filter(each -> !each.on().isBefore(since) && all.networks().containsKey(each.network()))
                .max(Comparator.comparing((Recognition each) -> each.reason() != null)
                        .thenComparing(Recognition::on)
                        .thenComparing(Recognition::network))
                .map(this::recognised);
    }

    private Line recognised(Recognition each) {
        var network = Names.network(all, each.network());
        var team = each.team();
        var who = team != null ? Names.team(all, team) : each.kind() == null ? "Somebody in " + network : network;
        var reason = each.reason();
        return new Line(
                "recognition",
                who + " was recognised on " + Dates.day(each.on()),
                reason == null ? "Who it was, and for what, stays in the network." : "“" + reason + "”",
                "Say thank you where they work.",
                "/networks/" + each.network());
    }

    private static Line thread(CutThread thread) {
        return new Line(
                "cut-thread",
                thread.title() + ": " + thread.says().substring(0, 1).toLowerCase(Locale.UK)
                        + thread.says().substring(1),
                "It is one of the threads that are cut.",
                "It can be mended by " + thread.mendedBy() + ".",
                "/cut-threads#" + thread.kind());
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
