package org.throughline.engagement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.throughline.events.Subjects;
import org.throughline.events.catalogue.Event;
import org.throughline.events.narratives.NarrativeRevised;
import org.throughline.events.narratives.OrganisationNarrative;
import org.throughline.events.narratives.OrganisationNarrativePublished;
import org.throughline.events.networks.Contribution;
import org.throughline.events.networks.ContributionLinked;
import org.throughline.events.networks.Network;
import org.throughline.events.networks.NetworkFormed;
import org.throughline.events.networks.Team;
import org.throughline.events.networks.TeamRegistered;
import org.throughline.events.targets.MeasureEvaluated;
import org.throughline.events.targets.Point;
import org.throughline.events.targets.Reading;
import org.throughline.events.targets.Target;
import org.throughline.events.targets.TargetPublished;
import org.throughline.events.targets.Threshold;
import org.throughline.spc.Chart;
import org.throughline.spc.Improvement;
import org.throughline.spc.Observation;
import org.throughline.spc.Options;
import org.throughline.spc.Series;
import org.throughline.spc.Thresholds;
import org.throughline.spc.Wire;
import org.throughline.spc.Xmr;
import org.throughline.testing.TestService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The demonstration trust as the other services would publish it: the same files, read here as events.
public final class DemoTrust {
    private static final Path FOLDER = Path.of("../deploy/local/src/main/resources/demo");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final List<String> published = new ArrayList<>();
    private final Map<String, TreeSet<String>> teamsOfNetworks = new HashMap<>();

    private DemoTrust() {}

    /// Publishes all of it; the ids of its targets.
    public static List<String> publish() {
        var trust = new DemoTrust();
        trust.organisation();
        trust.each("teams", trust::team);
        trust.each("networks", trust::members);
        trust.each("networks", trust::network);
        trust.each("targets", trust::target);
        trust.each("contributions", trust::contribution);
        return trust.published;
    }

    private void organisation() {
        var json = (ObjectNode) JSON.readTree(text(FOLDER.resolve("organisation-narrative.json")));
        json.put("organisation", TestService.ORGANISATION).put("version", 1);
        Published.next(
                Subjects.organisationNarrative(TestService.ORGANISATION),
                new OrganisationNarrativePublished(JSON.convertValue(json, OrganisationNarrative.class)));
    }

    private void team(String id, ObjectNode json) {
        Published.next(Subjects.team(id), new TeamRegistered(read(id, json, Team.class)));
        Published.next(
                Subjects.narrative(id),
                new NarrativeRevised(id, 1, Instant.parse("2026-11-20T08:15:00Z"), true, List.of()));
    }

    private void members(String name, ObjectNode json) {
        if (name.endsWith(".members")) {
            json.findValuesAsString("team")
                    .forEach(team -> teamsOfNetworks
                            .computeIfAbsent(name.replace(".members", ""), _ -> new TreeSet<>())
                            .add(team));
        }
    }

    private void network(String id, ObjectNode json) {
        if (!id.contains(".")) {
            teamsOfNetworks.getOrDefault(id, new TreeSet<>()).forEach(json.putArray("teams")::add);
            Published.next(Subjects.network(id), new NetworkFormed(read(id, json, Network.class)));
        }
    }

    private void contribution(String name, ObjectNode json) {
        var team = name.substring(0, name.indexOf('.'));
        var target = name.substring(name.indexOf('.') + 1);
        json.put("team", team).put("target", target);
        Published.next(
                Subjects.contribution(team, target), new ContributionLinked(read(name, json, Contribution.class)));
    }

    private void target(String id, ObjectNode json) {
        var target = read(id, json, Target.class);
        var thresholds = target.thresholds();
        var inForce = thresholds.isEmpty() ? null : thresholds.getLast();
        target = new Target(
                id,
                target.title(),
                target.setBy(),
                target.statement(),
                target.whyItMatters(),
                target.measure(),
                thresholds,
                inForce,
                target.drivers(),
                target.balancingMeasures(),
                List.of(),
                1);
        Published.next(Subjects.target(id), new TargetPublished(target));
        published.add(id);
        measure(
                id,
                "main",
                target.measure().name(),
                target.measure().unit(),
                target.measure().improvement(),
                thresholds);
        target.balancingMeasures().forEach(b -> measure(id, b.id(), b.name(), b.unit(), b.improvement(), List.of()));
    }

    private void measure(
            String target, String measure, String name, String unit, String improvement, List<Threshold> thresholds) {
        var series = series(target, measure);
        if (series.isEmpty()) {
            return;
        }
        var byDay = new TreeMap<LocalDate, Double>();
        thresholds.forEach(threshold -> byDay.put(threshold.from(), threshold.value()));
        var chart = (Chart) Xmr.read(
                new Series(series),
                Wire.of(Improvement.class, improvement).orElseThrow(),
                Thresholds.of(byDay),
                Options.defaults());
        var last = chart.points().getLast();
        var assurance = chart.assurance();
        var reading = new Reading(
                chart.variation().wire(),
                assurance == null ? null : assurance.wire(),
                chart.provisional(),
                last.mean(),
                last.lower(),
                last.upper(),
                last.period(),
                last.value(),
                last.target(),
                chart.since());
        Published.next(
                Subjects.measure(target, measure),
                new MeasureEvaluated(
                        target,
                        measure,
                        name,
                        unit,
                        improvement,
                        reading,
                        chart.points().stream()
                                .skip(Math.max(0, chart.points().size() - 60))
                                .map(DemoTrust::point)
                                .toList()));
    }

    private static Point point(org.throughline.spc.Point point) {
        return new Point(
                point.period(),
                point.value(),
                point.mean(),
                point.lower(),
                point.upper(),
                point.target(),
                point.pointType().wire(),
                point.rule().wire());
    }

    private static List<Observation> series(String target, String measure) {
        var file =
                FOLDER.resolve("measurements").resolve(target + (measure.equals("main") ? "" : "." + measure) + ".csv");
        if (!Files.exists(file)) {
            return measure.equals("main") ? attendances() : List.of();
        }
        return text(file)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Observation(LocalDate.parse(cells[0]), Double.valueOf(cells[1])))
                .toList();
    }

    private static List<Observation> attendances() {
        var seen = new TreeMap<LocalDate, double[]>();
        text(FOLDER.resolve("ae_attendances.csv"))
                .lines()
                .skip(1)
                .map(line -> line.replace("\"", "").split(",", -1))
                .filter(cells -> cells[1].equals("RF4"))
                .forEach(cells -> {
                    var sums = seen.computeIfAbsent(LocalDate.parse(cells[0]), _ -> new double[2]);
                    sums[0] += Double.parseDouble(cells[3]);
                    sums[1] += Double.parseDouble(cells[4]);
                });
        return seen.entrySet().stream()
                .map(month -> new Observation(
                        month.getKey(), Math.round(1000 * (1 - month.getValue()[1] / month.getValue()[0])) / 10.0))
                .toList();
    }

    private interface Reader {
        void read(String name, ObjectNode json);
    }

    private void each(String kind, Reader reader) {
        try (var files = Files.list(FOLDER.resolve(kind))) {
            files.sorted().forEach(file -> {
                var name = Objects.requireNonNull(file.getFileName()).toString().replace(".json", "");
                var json = JSON.readTree(text(file));
                reader.read(name, json instanceof ObjectNode object ? object : wrapped(json));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode wrapped(JsonNode array) {
        var object = JSON.createObjectNode();
        object.set("items", array);
        return object;
    }

    private static <T> T read(String id, ObjectNode json, Class<T> type) {
        json.put("id", id).put("version", 1);
        return JSON.convertValue(json, type);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A fact or state that the tests need beside it.
    public static void also(String subject, Event payload) {
        Published.next(subject, payload);
    }
}
