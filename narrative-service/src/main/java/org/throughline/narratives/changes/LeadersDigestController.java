package org.throughline.narratives.changes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.KitSettings;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.digests.Digest;
import org.throughline.kit.digests.Feeds;
import org.throughline.narratives.changes.domain.Progress;
import org.throughline.narratives.commitments.DuePromises;
import org.throughline.narratives.sources.Directory;
import org.throughline.narratives.voices.WaitingVoices;
import org.throughline.narratives.wording.domain.Dates;
import org.throughline.narratives.wording.domain.EventWords;

/// What leaders follow: their own promises first, the voices that wait for them, and how far recent changes have got.
@RestController
@MayUse(Role.LEADER)
@RequestMapping("/api")
final class LeadersDigestController {
    private static final int CHANGES = 20;

    private final Changes changes;
    private final Directory directory;
    private final DuePromises promises;
    private final WaitingVoices voices;
    private final KitSettings settings;
    private final Clock clock;

    LeadersDigestController(
            Changes changes,
            Directory directory,
            DuePromises promises,
            WaitingVoices voices,
            KitSettings settings,
            Clock clock) {
        this.changes = changes;
        this.directory = directory;
        this.promises = promises;
        this.voices = voices;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/digest.atom")
    ResponseEntity<String> atom() {
        return Feeds.asAtom(digest());
    }

    @GetMapping("/digest.txt")
    ResponseEntity<String> text() {
        return Feeds.asText(digest());
    }

    private Digest digest() {
        var today = LocalDate.now(clock);
        var morning = today.atStartOfDay(clock.getZone()).toInstant();
        var entries = new ArrayList<Digest.Entry>();
        promises.ofLeaders(today).ifPresent(words -> entries.add(ofToday("promises", words, today, morning)));
        voices.inWords(today).ifPresent(words -> entries.add(ofToday("voices", words, today, morning)));
        var found = changes.recent(null, CHANGES);
        var counted = changes.count(found);
        var names = directory.names(
                found.stream().map(change -> change.getString("subject")).toList());
        found.forEach(change -> entries.add(entry(
                change,
                Objects.requireNonNull(counted.get(Changes.id(change))),
                names.getOrDefault(change.getString("subject"), Objects.requireNonNull(change.getString("subject"))))));
        return new Digest(
                "urn:throughline:digest:" + settings.organisation(),
                "For leaders: what moves",
                entries.stream()
                        .map(Digest.Entry::updated)
                        .max(Instant::compareTo)
                        .orElse(morning),
                site("/"),
                List.copyOf(entries));
    }

    private Digest.Entry ofToday(String what, String words, LocalDate today, Instant morning) {
        return new Digest.Entry("urn:throughline:digest:" + what + ":" + today, words, morning, "", site("/" + what));
    }

    private Digest.Entry entry(Document change, Progress progress, String name) {
        var at = Objects.requireNonNull(change.getDate("firstAt")).toInstant();
        return new Digest.Entry(
                "urn:throughline:change:" + Changes.id(change),
                EventWords.of(Objects.requireNonNull(change.getString("type"))) + ": " + name + ", "
                        + Dates.day(LocalDate.ofInstant(at, clock.getZone())),
                at,
                reached(progress),
                site("/"));
    }

    private String site(String path) {
        return settings.narrativeUrl() + path;
    }

    static String reached(Progress progress) {
        var reached = progress.affected() - progress.pending();
        return switch (progress.affected()) {
            case 0 -> "It touches no team.";
            case 1 -> reached == 1 ? "It has reached the one team that it touches." : "It is on its way to one team.";
            default ->
                "It has reached " + (progress.pending() == 0 ? "all " : reached + " of ") + progress.affected()
                        + " teams that it touches, and " + progress.revised()
                        + (progress.revised() == 1 ? " reads" : " read") + " differently now.";
        };
    }
}
