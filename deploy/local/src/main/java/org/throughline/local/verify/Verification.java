package org.throughline.local.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.Subjects;
import org.throughline.local.demo.Api;
import org.throughline.local.demo.Parallel;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Pause;
import org.throughline.local.platform.Settings;
import tools.jackson.databind.JsonNode;

/// Looks at a live platform, without changing anything, for what does not agree: what owners hold, what events say,
/// what narratives say, what leaders see.
public final class Verification implements AutoCloseable {
    /// Types that say that something is over; its owner need not list it any more.
    private static final Set<String> OVER =
            Set.of("target.retired", "team.disbanded", "contribution.unlinked", "network.closed");

    private final Api api;
    private final EventLog log;

    public Verification(Settings settings, Api api) {
        this.api = api;
        log = new EventLog(settings.brokers());
    }

    /// What was compared, and what does not agree.
    ///
    /// @param events how many of each type
    public record Outcome(
            int targets,
            int teams,
            int contributions,
            int networks,
            SortedMap<String, Long> events,
            List<String> differences) {
        public boolean isAgreed() {
            return differences.isEmpty();
        }
    }

    /// Looks until everybody agrees, as what is on its way has not arrived everywhere; at last tells what still
    /// differs.
    public Outcome lasting(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            var outcome = now();
            if (outcome.isAgreed() || System.nanoTime() > end) {
                return outcome;
            }
            Pause.take();
        }
    }

    /// One look.
    public Outcome now() {
        // Owners first: what they hold has been published by the time that the events are read, or is on its way.
        var owners = Owners.read(api);
        var history = log.history();
        var differences = new ArrayList<>(history.flaws());
        differences.addAll(published("target", "target/", owners.targets(), history));
        differences.addAll(published("team", "team/", owners.teams(), history));
        differences.addAll(published("network", "network/", owners.networks(), history));
        differences.addAll(published("contribution", "contribution/", owners.contributions(), history));
        differences.addAll(readings(history));
        differences.addAll(teams(owners, history));
        differences.addAll(each(owners.targets(), this::target));
        return new Outcome(
                owners.targets().size(),
                owners.teams().size(),
                owners.contributions().size(),
                owners.networks().size(),
                history.counts(),
                differences);
    }

    private static List<String> published(String field, String prefix, Map<String, JsonNode> owned, History history) {
        var differences = new ArrayList<String>();
        owned.forEach((subject, held) -> history.newest(subject)
                .ifPresentOrElse(
                        told -> differing(told.json().path(field), held)
                                .forEach(name ->
                                        differences.add("%s: its owner holds another %s than its newest event %s"
                                                .formatted(subject, name, told.id()))),
                        () -> differences.add(subject + ": no event tells of it")));
        history.all(prefix)
                .filter(told -> !owned.containsKey(told.subject()))
                .filter(told -> OVER.stream().noneMatch(told::is))
                .forEach(told -> differences.add(
                        "%s: event %s tells of it, and its owner does not".formatted(told.subject(), told.id())));
        return differences;
    }

    private static List<String> differing(JsonNode told, JsonNode held) {
        return told.isObject() ? Same.differing(told, held) : List.of("state");
    }

    private List<String> readings(History history) {
        return Parallel.map(history.all("measure/").toList(), this::reading).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<String> reading(Told told) {
        var said = told.json();
        var measure = Owners.text(said, "measure");
        var path = "/api/targets/" + Owners.text(said, "target") + "/spc"
                + (measure.equals(Subjects.MAIN_MEASURE) ? "" : "?measure=" + measure);
        var held = api.get(Part.TARGET, path);
        return Stream.of("variation", "assurance")
                .filter(name -> !Owners.text(said.path("reading"), name).equals(Owners.text(held.json(), name)))
                .map(name -> "%s: its chart has another %s than its newest event %s"
                        .formatted(told.subject(), name, told.id()))
                .toList();
    }

    // Page by page: 2,000 teams one by one would be 4,000 questions.
    private List<String> teams(Owners owners, History history) {
        var narratives = byId(api.items(Part.NARRATIVE, "/api/narratives"), "team");
        var seen = byId(api.items(Part.ENGAGEMENT, "/api/teams"), "id");
        return owners.teams().values().stream()
                .map(team -> Owners.text(team, "id"))
                .flatMap(
                        id -> new TeamCheck(id, owners, history).differences(narratives.get(id), seen.get(id)).stream())
                .toList();
    }

    private static Map<String, JsonNode> byId(Stream<JsonNode> items, String field) {
        return items.collect(Collectors.toMap(item -> Owners.text(item, field), Function.identity()));
    }

    private List<String> target(JsonNode target) {
        var id = Owners.text(target, "id");
        var seen = api.get(Part.ENGAGEMENT, "/api/targets/" + id);
        if (!seen.isFound()) {
            return List.of("target/" + id + ": leaders do not see it");
        }
        return Stream.of("title", "setBy", "statement", "thresholds")
                .filter(name -> !Same.equal(target.path(name), seen.json().path(name)))
                .map(name -> "target/%s: leaders see another %s than its owner holds".formatted(id, name))
                .toList();
    }

    private interface Check {
        List<String> of(JsonNode held);
    }

    private static List<String> each(Map<String, JsonNode> owned, Check check) {
        return Parallel.map(List.copyOf(owned.values()), check::of).stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void close() {
        log.close();
    }
}
