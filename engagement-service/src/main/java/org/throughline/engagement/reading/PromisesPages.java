package org.throughline.engagement.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.engagement.replicas.Overviews;
import org.throughline.engagement.replicas.domain.Commitment;
import org.throughline.engagement.replicas.domain.Names;
import org.throughline.engagement.replicas.domain.Overview;
import org.throughline.engagement.replicas.domain.Voice;
import org.throughline.engagement.wording.domain.Ages;
import org.throughline.engagement.wording.domain.Dates;
import org.throughline.engagement.wording.domain.Numbers;

/// Says promises and voices in words: the leaders' own come first.
final class PromisesPages {
    private static final int MOST = 100;
    private final Overviews overviews;
    private final Clock clock;
    private final ZoneId zone;

    PromisesPages(Overviews overviews, Clock clock, ZoneId zone) {
        this.overviews = overviews;
        this.clock = clock;
        this.zone = zone;
    }

    PromisesPage promises() {
        var all = overviews.now();
        Map<Boolean, List<Commitment>> sides = all.commitments().values().stream()
                .sorted(Comparator.comparing((Commitment promise) -> !promise.isOpen())
                        .thenComparing(Commitment::due)
                        .thenComparing(Commitment::id))
                .collect(Collectors.partitioningBy(promise -> promise.from().isLeader()));
        var leaders = sides.getOrDefault(true, List.of());
        var others = sides.getOrDefault(false, List.of());
        return new PromisesPage(
                rows(all, leaders),
                rows(all, others),
                more(Math.max(0, leaders.size() - MOST) + Math.max(0, others.size() - MOST)),
                Ages.of(all.freshness(), zone));
    }

    private List<PromisesPage.Row> rows(Overview all, List<Commitment> promises) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return promises.stream()
                .limit(MOST)
                .map(promise -> new PromisesPage.Row(
                        promise.text(),
                        capitalised(Names.party(all, promise.from())),
                        capitalised(Names.party(all, promise.to())),
                        Dates.day(promise.due()),
                        promise.isOpen() && promise.due().isBefore(today)
                                ? "open, and its day has passed"
                                : says(all, promise)))
                .toList();
    }

    private static String more(int beside) {
        return beside > 0 ? Numbers.count(beside) + " more are in the CSV file." : "";
    }

    List<PromiseRow> promiseRows() {
        return overviews.now().commitments().values().stream()
                .sorted(Comparator.comparing(
                                (Commitment promise) -> !promise.from().isLeader())
                        .thenComparing(Commitment::due)
                        .thenComparing(Commitment::id))
                .map(promise -> new PromiseRow(
                        promise.id(),
                        promise.from().kind() + "/" + promise.from().id(),
                        promise.to().kind() + "/" + promise.to().id(),
                        promise.text(),
                        promise.due(),
                        promise.state(),
                        promise.late(),
                        promise.obstacle()))
                .toList();
    }

    static String says(Overview all, Commitment promise) {
        return switch (promise.state()) {
            case "open" -> "open";
            case "kept" -> (promise.late() ? "kept late" : "kept") + ", if who it was made to agrees";
            case "confirmed" -> promise.late() ? "kept, late" : "kept";
            case "contested" -> "said to be kept; " + Names.party(all, promise.to()) + " sees it otherwise";
            default ->
                "broken"
                        + (promise.obstacle() == null || promise.obstacle().isBlank()
                                ? ""
                                : "; what stood in the way: " + promise.obstacle());
        };
    }

    VoicesPage voices() {
        var all = overviews.now();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var waiting = all.voices().stream().filter(Voice::waits).toList();
        var answered = all.voices().stream()
                .filter(voice -> voice.answered().isPresent())
                .mapToLong(voice ->
                        ChronoUnit.DAYS.between(voice.raised(), voice.answered().orElse(voice.raised())))
                .sorted()
                .toArray();
        return new VoicesPage(
                waiting.stream()
                        .limit(MOST)
                        .map(voice -> new VoicesPage.Row(
                                about(all, voice),
                                href(voice),
                                Dates.day(voice.raised()),
                                Numbers.count(ChronoUnit.DAYS.between(voice.raised(), today), "day", "days")))
                        .toList(),
                more(waiting.size() - MOST),
                Numbers.count(waiting.size(), "voice waits", "voices wait") + " for an answer.",
                answered.length == 0
                        ? "None has been answered yet."
                        : Numbers.count(answered.length, "voice has", "voices have")
                                + " been answered; half of the answers took no more than "
                                + Numbers.count(answered[(answered.length - 1) / 2], "day", "days") + ".",
                Ages.of(all.freshness(), zone));
    }

    List<VoiceRow> voiceRows() {
        return overviews.now().voices().stream()
                .map(voice -> new VoiceRow(
                        voice.id(),
                        voice.kind() + "/" + voice.about(),
                        voice.raised(),
                        voice.answered().orElse(null),
                        voice.waits()))
                .toList();
    }

    private static String about(Overview all, Voice voice) {
        return switch (voice.kind()) {
            case "team" -> Names.team(all, voice.about());
            case "network" -> Names.network(all, voice.about());
            default -> Names.target(all, voice.about());
        };
    }

    private static String href(Voice voice) {
        return "/" + voice.kind() + "s/" + voice.about();
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
