package org.throughline.narratives;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Subjects;
import org.throughline.events.Throughline;
import org.throughline.events.catalogue.Event;
import org.throughline.events.networks.Action;
import org.throughline.events.networks.Contribution;
import org.throughline.events.networks.ContributionLinked;
import org.throughline.events.networks.ContributionUnlinked;
import org.throughline.events.networks.Network;
import org.throughline.events.networks.NetworkClosed;
import org.throughline.events.networks.NetworkFormed;
import org.throughline.events.networks.NetworkJoined;
import org.throughline.events.networks.NetworkLeft;
import org.throughline.events.networks.Team;
import org.throughline.events.networks.TeamDisbanded;
import org.throughline.events.networks.TeamRegistered;
import org.throughline.events.networks.TeamReorganised;
import org.throughline.events.targets.Driver;
import org.throughline.events.targets.Measure;
import org.throughline.events.targets.MeasureEvaluated;
import org.throughline.events.targets.Reading;
import org.throughline.events.targets.Target;
import org.throughline.events.targets.TargetPublished;
import org.throughline.events.targets.TargetRetired;
import org.throughline.events.targets.TargetRevised;
import org.throughline.events.targets.Threshold;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.event.Received;
import org.throughline.kit.event.Trigger;
import tools.jackson.databind.json.JsonMapper;

/// The other services of a trust, as far as tests need them to say something: each method makes the next event of its
/// subject, as its owner would publish it.
public final class Trust {
    public static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Long> sequences = new HashMap<>();
    private final Trigger trigger;
    private final EventWriter targets = writer("target-service");
    private final EventWriter networks = writer("network-service");

    public Trust() {
        this(Trigger.START);
    }

    /// A trust in which all that is not told to follow from something else follows from this.
    public Trust(Trigger trigger) {
        this.trigger = trigger;
    }

    private static EventWriter writer(String service) {
        return new EventWriter(
                "/throughline/" + service,
                Throughline.catalogue(),
                JSON,
                Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-1)));
    }

    /// An event on its topic.
    public record Told(ProducerRecord<byte[], byte[]> message) {
        public String id() {
            return header("ce_id");
        }

        public String header(String name) {
            return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }

    /// What its owner tells once more.
    public static Told again(Told told) {
        var first = told.message();
        var again = new ProducerRecord<>(first.topic(), first.partition(), first.key(), first.value(), first.headers());
        again.headers().add(Received.REPUBLISHED, "2026-11-25T09:00:00Z".getBytes(StandardCharsets.UTF_8));
        return new Told(again);
    }

    private Told tells(EventWriter writer, String subject, Event payload) {
        return tells(writer, subject, payload, trigger);
    }

    private Told tells(EventWriter writer, String subject, Event payload, Trigger trigger) {
        var last = sequences.merge(subject, 1L, Long::sum) - 1;
        return new Told(writer.toRecord(
                writer.of(subject, last, List.of(payload), trigger).getFirst()));
    }

    public Told team(String id, String name) {
        return tells(networks, Subjects.team(id), new TeamRegistered(aTeam(id, name)));
    }

    /// A team of so many people in a department.
    public Told team(String id, String name, String department, int headcount) {
        return tells(
                networks,
                Subjects.team(id),
                new TeamRegistered(
                        new Team(id, name, department, Map.of("Nursing", headcount), null, "local", List.of(), 1)));
    }

    public Told renamed(String id, String name) {
        return tells(networks, Subjects.team(id), new TeamReorganised(aTeam(id, name), List.of("name is another")));
    }

    public Told disbanded(String id, String name, String... successors) {
        return tells(networks, Subjects.team(id), new TeamDisbanded(aTeam(id, name), List.of(successors)));
    }

    private static Team aTeam(String id, String name) {
        return new Team(id, name, "Medicine", Map.of("Nursing", 20), null, "local", List.of(), 1);
    }

    public Told target(String id, double threshold) {
        return published(aTarget(id, threshold));
    }

    public Told published(Target target) {
        return tells(targets, Subjects.target(target.id()), new TargetPublished(target));
    }

    public Told revised(Target target) {
        return tells(
                targets, Subjects.target(target.id()), new TargetRevised(target, List.of("threshold moved")), trigger);
    }

    public Told moved(String id, double threshold) {
        return moved(id, threshold, trigger);
    }

    public Told moved(String id, double threshold, Trigger trigger) {
        return tells(
                targets,
                Subjects.target(id),
                new TargetRevised(aTarget(id, threshold), List.of("threshold moved")),
                trigger);
    }

    public Told retired(String id) {
        return tells(targets, Subjects.target(id), new TargetRetired(aTarget(id, 78), "replaced", APRIL));
    }

    public static Target aTarget(String id, double threshold) {
        return new Target(
                id,
                "The " + id + " target",
                "NHS England",
                "78% of people who come are seen within four hours.",
                "People who wait long come to harm.",
                new Measure("Seen in four hours", "%", "increase", "month"),
                List.of(new Threshold(APRIL, threshold)),
                new Threshold(APRIL, threshold),
                List.of(new Driver("flow", "Beds are free before noon", null)),
                List.of(),
                List.of(),
                1);
    }

    public Told reading(String target, String variation, @Nullable String assurance) {
        return reading(target, variation, assurance, trigger);
    }

    public Told reading(String target, String variation, @Nullable String assurance, Trigger trigger) {
        var since = variation.equals("common_cause") ? null : APRIL;
        return tells(
                targets,
                Subjects.measure(target, Subjects.MAIN_MEASURE),
                new MeasureEvaluated(
                        target,
                        Subjects.MAIN_MEASURE,
                        "Seen in four hours",
                        "%",
                        "increase",
                        new Reading(variation, assurance, false, 75.0, 70.0, 80.0, APRIL, 76.0, 78.0, since),
                        List.of()),
                trigger);
    }

    public Told linked(String team, String target, String statement, String... helps) {
        return tells(
                networks,
                Subjects.contribution(team, target),
                new ContributionLinked(new Contribution(
                        team,
                        target,
                        "flow",
                        statement,
                        List.of(new Action("a", "medicines are ready the evening before", List.of(helps))),
                        1)));
    }

    public Told unlinked(String team, String target) {
        return tells(networks, Subjects.contribution(team, target), new ContributionUnlinked(team, target));
    }

    public Told formed(String id, List<String> targetIds, String... teams) {
        return tells(networks, Subjects.network(id), new NetworkFormed(aNetwork(id, "active", targetIds, teams)));
    }

    public Told joined(String id, String team, List<String> targetIds, String... teams) {
        return tells(networks, Subjects.network(id), new NetworkJoined(aNetwork(id, "active", targetIds, teams), team));
    }

    public Told left(String id, String team, List<String> targetIds, String... teams) {
        return tells(networks, Subjects.network(id), new NetworkLeft(aNetwork(id, "active", targetIds, teams), team));
    }

    public Told closed(String id, List<String> targetIds, String... teams) {
        return tells(networks, Subjects.network(id), new NetworkClosed(aNetwork(id, "closed", targetIds, teams)));
    }

    private static Network aNetwork(String id, String state, List<String> targetIds, String... teams) {
        return new Network(
                id,
                "The " + id + " network",
                "beds are free before noon",
                targetIds,
                state,
                "chief-nurse",
                4.0,
                Stream.of(teams).sorted().toList(),
                1);
    }
}
