package org.throughline.engagement.replicas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.throughline.engagement.replicas.domain.Activity;
import org.throughline.engagement.replicas.domain.BalancingMeasure;
import org.throughline.engagement.replicas.domain.Commitment;
import org.throughline.engagement.replicas.domain.Contribution;
import org.throughline.engagement.replicas.domain.Driver;
import org.throughline.engagement.replicas.domain.Measure;
import org.throughline.engagement.replicas.domain.Narrative;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.OrganisationNarrative;
import org.throughline.engagement.replicas.domain.Point;
import org.throughline.engagement.replicas.domain.Reading;
import org.throughline.engagement.replicas.domain.StaffGroup;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.replicas.domain.Team;
import org.throughline.engagement.replicas.domain.Theme;
import org.throughline.engagement.replicas.domain.Threshold;
import org.throughline.engagement.replicas.domain.VoiceStep;
import org.throughline.kit.derived.Derived;
import org.throughline.testing.TestService;
import tools.jackson.databind.json.JsonMapper;

/// A trust of 300 targets, 2,000 teams and 500 networks, as it is stored when all of it has been heard of.
public final class StoredTrust {
    private static final int TARGETS = 300;
    private static final int TEAMS = 2_000;
    private static final int NETWORKS = 500;
    private static final int THEMES = 12;
    private static final int DEPARTMENTS = 60;
    private static final int DRIVERS = 8;
    private static final int MONTHS = 60;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final Derived derived;
    private final JsonMapper json;

    private StoredTrust(TestService service) {
        derived = service.bean(Derived.class);
        json = service.bean(JsonMapper.class);
    }

    public static void in(TestService service) {
        var trust = new StoredTrust(service);
        trust.store(Shelf.ORGANISATION, Map.of(TestService.ORGANISATION, organisation()));
        trust.each(Shelf.TARGETS, TARGETS, i -> "target-" + i, StoredTrust::target);
        trust.each(Shelf.MEASURES, TARGETS, i -> Measure.key("target-" + i, Measure.MAIN), StoredTrust::measure);
        trust.each(
                Shelf.READINGS,
                TARGETS,
                i -> Measure.key("target-" + i, Measure.MAIN),
                i -> measure(i).withoutPoints());
        trust.each(Shelf.TEAMS, TEAMS, i -> "team-" + i, StoredTrust::team);
        trust.each(Shelf.NARRATIVES, TEAMS, i -> "team-" + i, StoredTrust::narrative);
        trust.each(Shelf.CONTRIBUTIONS, 3 * TEAMS, StoredTrust::contributionKey, StoredTrust::contribution);
        trust.each(Shelf.NETWORKS, NETWORKS, i -> "network-" + i, StoredTrust::network);
        trust.each(Shelf.ACTIVITIES, 60 * NETWORKS, i -> "activity/" + i, StoredTrust::activity);
        trust.each(Shelf.COMMITMENTS, 1_000, i -> "promise-" + i, StoredTrust::promise);
        trust.each(Shelf.VOICES, 1_000, i -> VoiceStep.key("voice-" + i, "raised"), StoredTrust::voice);
        new Revision(trust.derived).next();
    }

    private interface Made {
        Record of(int number);
    }

    private interface Called {
        String of(int number);
    }

    private void each(Shelf shelf, int count, Called key, Made state) {
        var documents = IntStream.range(0, count)
                .mapToObj(i -> document(key.of(i), state.of(i)))
                .toList();
        derived.collection(shelf.collection).insertMany(documents);
    }

    private void store(Shelf shelf, Map<String, Record> states) {
        states.forEach((key, state) -> derived.collection(shelf.collection).insertOne(document(key, state)));
    }

    @SuppressWarnings("unchecked")
    private Document document(String key, Record state) {
        var now = Date.from(Instant.now());
        return new Document("_id", key)
                .append("sequence", 1L)
                .append("cause", new Document("time", now))
                .append(Intake.STORED_AT, now)
                .append(Intake.LIVE, true)
                .append(Intake.STATE, new Document((Map<String, Object>) json.convertValue(state, Map.class)));
    }

    private static Record organisation() {
        return new OrganisationNarrative(
                TestService.ORGANISATION,
                "Well looked after, together",
                "To where people are well. ".repeat(20),
                IntStream.range(0, THEMES)
                        .mapToObj(theme -> new Theme(
                                "theme-" + theme,
                                "What belongs together, part " + theme,
                                "Why it matters to those who come to us. ".repeat(10),
                                IntStream.range(0, TARGETS)
                                        .filter(target -> target % (THEMES + 1) == theme)
                                        .mapToObj(target -> "target-" + target)
                                        .toList()))
                        .toList());
    }

    private static Record target(int i) {
        return new Target(
                "target-" + i,
                "A target with quite a long title, number " + i,
                "NHS England",
                "People who come are seen, treated and settled within four hours of arriving.",
                "Somebody who waits for hours is in pain and afraid for longer than need be. ".repeat(5),
                "The share of those who were seen in time, of all who came",
                "%",
                "increase",
                "month",
                List.of(new Threshold(TODAY.minusYears(3), 78)),
                new Threshold(TODAY.minusYears(3), 78),
                IntStream.range(0, DRIVERS)
                        .mapToObj(d -> new Driver(
                                "driver-" + d,
                                "People get what they need before they need it, part " + d,
                                d < 4 ? null : "driver-" + (d - 4)))
                        .toList(),
                List.of(new BalancingMeasure("safe", "Comes back within a week", "%", "decrease")),
                null);
    }

    private static Measure measure(int i) {
        var random = new Random(i);
        var points = new ArrayList<Point>();
        for (int month = MONTHS; month > 0; month--) {
            points.add(new Point(
                    TODAY.minusMonths(month).withDayOfMonth(1),
                    70 + random.nextInt(100) / 10.0,
                    75.0,
                    70.0,
                    80.0,
                    78.0,
                    random.nextInt(3) == 0 ? "special_cause_improvement" : "common_cause",
                    "none"));
        }
        return new Measure(
                "target-" + i,
                Measure.MAIN,
                "The share of those who were seen in time, of all who came",
                "%",
                "increase",
                new Reading(
                        i % 9 == 0 ? "concern_low" : "common_cause",
                        "inconsistent",
                        false,
                        75.0,
                        70.0,
                        80.0,
                        TODAY.minusMonths(1),
                        74.2,
                        78.0,
                        i % 9 == 0 ? TODAY.minusMonths(2) : null),
                points);
    }

    private static Record team(int i) {
        return new Team(
                "team-" + i,
                "A team with a long name, number " + i,
                "Department of things, number " + i % DEPARTMENTS,
                List.of(new StaffGroup("Registered nurses and midwives", 20)),
                null,
                List.of());
    }

    private static Record narrative(int i) {
        return new Narrative("team-" + i, 3, Instant.now(), true);
    }

    private static String contributionKey(int i) {
        return Contribution.key("team-" + i % TEAMS, "target-" + i % (TARGETS - 1));
    }

    private static Record contribution(int i) {
        return new Contribution(
                "team-" + i % TEAMS,
                "target-" + i % (TARGETS - 1),
                "driver-" + i % DRIVERS,
                "We meet people at the door and tell them what happens next, whatever the hour is.",
                List.of());
    }

    private static Record network(int i) {
        return new Network(
                "network-" + i,
                "A network with a long name, number " + i,
                "We bring together those who meet a patient between the door and home.",
                List.of("target-" + i % TARGETS),
                "active",
                i % 5 == 0 ? null : "chief-nurse",
                4.0,
                IntStream.range(0, 12)
                        .mapToObj(j -> "team-" + (i + j * 61) % TEAMS)
                        .toList());
    }

    private static Record activity(int i) {
        return new Activity("network-" + i % NETWORKS, "We met and walked the way.", TODAY.minusDays(i % 300));
    }

    private static Record promise(int i) {
        return new Commitment(
                "promise-" + i,
                new Commitment.Party(i % 3 == 0 ? "leader" : "team", i % 3 == 0 ? "chief-nurse" : "team-" + i),
                new Commitment.Party("team", "team-" + (i + 1)),
                "Two more people at night until Easter, and one of them at the door",
                TODAY.plusDays(i % 60 - 30),
                List.of("target-" + i % TARGETS),
                "open",
                false,
                null);
    }

    private static Record voice(int i) {
        return new VoiceStep("voice-" + i, "raised", "team", "team-" + i, TODAY.minusDays(i % 100));
    }
}
