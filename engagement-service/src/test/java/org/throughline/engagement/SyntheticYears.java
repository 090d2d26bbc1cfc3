package org.throughline.engagement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.throughline.engagement.scoring.Surveys;
import org.throughline.events.Subjects;
import org.throughline.events.narratives.Commitment;
import org.throughline.events.narratives.CommitmentBroken;
import org.throughline.events.narratives.CommitmentMade;
import org.throughline.events.narratives.NarrativeAcknowledged;
import org.throughline.events.narratives.Party;
import org.throughline.events.narratives.VoiceAbout;
import org.throughline.events.narratives.VoiceAnswered;
import org.throughline.events.narratives.VoiceRaised;
import org.throughline.events.networks.ActivityRecorded;
import org.throughline.events.networks.Burden;
import org.throughline.events.networks.Mix;
import org.throughline.events.networks.NetworkAssessed;
import org.throughline.testing.Await;

/// The demonstration trust's synthetic survey results, and promises and voices for the pages to show.
final class SyntheticYears {
    private static final Path RESULTS = Path.of("../deploy/local/src/main/resources/demo/surveys/pulse.csv");
    private static final AtomicBoolean LOADED = new AtomicBoolean();

    private SyntheticYears() {}

    static void load() {
        Platform.service();
        if (LOADED.compareAndSet(false, true)) {
            results();
            network();
            promises();
            voices();
            Await.until(
                    "two years of results",
                    Duration.ofMinutes(2),
                    () -> Platform.leader().get("/api/engagement").body().split("synthetic-pulse", -1).length > 24);
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    private static void results() {
        try {
            // A month in one batch, and the months in their order: one that rests for a moment half-way would be told.
            Files.readAllLines(RESULTS).stream()
                    .skip(1)
                    .map(row -> row.split(",", -1))
                    .collect(Collectors.groupingBy(cells -> cells[3], TreeMap::new, Collectors.toList()))
                    .values()
                    .forEach(SyntheticYears::send);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(List<String[]> month) {
        var surveys = new Surveys();
        month.forEach(cells ->
                surveys.result(cells[0], cells[2], cells[3], Integer.parseInt(cells[4]), Double.parseDouble(cells[5])));
        surveys.send();
    }

    private static void network() {
        Published.next(
                Subjects.network("patient-flow-together"),
                new NetworkAssessed(
                        "patient-flow-together",
                        false,
                        new Mix(0.9, 0.7, 0.6, false),
                        new Burden(0.4, 0.3, 11.2, false),
                        List.of("Facilities and Estates"),
                        List.of("Therapies"),
                        today()));
        done("huddle", "We met at the door of A&E and walked the way that a patient takes", 3);
        done("board", "One board for beds, porters and cleaners, tried for a fortnight", 11);
    }

    private static void done(String id, String summary, int daysAgo) {
        Published.next(
                Subjects.activity("patient-flow-together", id),
                new ActivityRecorded(
                        "patient-flow-together",
                        id,
                        summary,
                        today().minusDays(daysAgo),
                        2.0,
                        List.of("ae-four-hour-standard")));
    }

    private static void promises() {
        made("night-porters", "leader", "chief-nurse", "Two more porters at night until Easter", today().plusDays(4));
        made("beds", "leader", "chief-operating-officer", "Ten more beds open by winter", today().minusDays(1));
        made("rounds", "team", "porters", "First rounds before eight", today().plusDays(30));
        Published.next(
                Subjects.commitment("scanner"),
                new CommitmentBroken(
                        commitment(
                                "scanner", "team", "radiology", "A scan on the day", today().minusDays(20), "broken"),
                        "the second scanner came late"));
        Published.next(Subjects.acknowledgement("porters"), new NarrativeAcknowledged("porters", 1, 60, today()));
    }

    private static void made(String id, String kind, String from, String text, LocalDate due) {
        Published.next(Subjects.commitment(id), new CommitmentMade(commitment(id, kind, from, text, due, "open")));
    }

    private static Commitment commitment(
            String id, String kind, String from, String text, LocalDate due, String state) {
        return new Commitment(
                id,
                new Party(kind, from),
                kind.equals("leader") ? new Party("team", "porters") : new Party("leader", "chief-nurse"),
                text,
                due,
                List.of("ae-four-hour-standard"),
                state,
                false,
                1);
    }

    private static void voices() {
        var about = new VoiceAbout("team", "porters");
        Published.next(Subjects.voice("lift"), new VoiceRaised("lift", about, true, today().minusDays(19)));
        Published.next(
                Subjects.voice("chairs"),
                new VoiceRaised(
                        "chairs", new VoiceAbout("target", "ae-four-hour-standard"), false, today().minusDays(9)));
        Published.next(
                Subjects.voice("chairs"),
                new VoiceAnswered(
                        "chairs",
                        new VoiceAbout("target", "ae-four-hour-standard"),
                        "chief-nurse",
                        today().minusDays(9),
                        today().minusDays(5),
                        true));
    }
}
