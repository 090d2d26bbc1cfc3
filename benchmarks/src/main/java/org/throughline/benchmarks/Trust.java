package org.throughline.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.throughline.local.demo.Answer;
import org.throughline.local.demo.Api;
import org.throughline.local.demo.Arrival;
import org.throughline.local.demo.Parallel;
import org.throughline.local.platform.Part;

/// A trust of so many teams, all of which contribute to one target, loaded through the public API.
final class Trust {
    static final String TARGET = "seen-in-time";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int TEAMS_OF_A_DEPARTMENT = 40;

    private final Api api;
    private final int teams;

    Trust(Api api, int teams) {
        this.api = api;
        this.teams = teams;
    }

    void load() {
        var events = new ArrayList<String>();
        moveThreshold(90).ifPresent(events::add);
        var ids = IntStream.range(0, teams).mapToObj(Trust::team).toList();
        events.addAll(each(ids, id -> api.put(Part.NETWORK, "/api/teams/" + id, teamBody(id))));
        var staff = api.asStaffOfEach(ids);
        // Nobody but the team itself writes what it does.
        events.addAll(each(
                ids,
                id -> Objects.requireNonNull(staff.get(id))
                        .put(Part.NETWORK, "/api/teams/" + id + "/contributions/" + TARGET, contributionBody(id))));
        new Arrival(api).ofEvents(events, PATIENCE);
    }

    /// Moves the threshold that all teams are held to.
    ///
    /// @return the change; empty where the threshold was that already
    Optional<String> moveThreshold(double value) {
        return api.put(Part.TARGET, "/api/targets/" + TARGET, target(value)).published();
    }

    private static List<String> each(List<String> ids, Function<String, Answer> put) {
        return Parallel.map(ids, id -> put.apply(id).published()).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static String team(int number) {
        return "team-" + number;
    }

    private static String teamBody(String id) {
        int number = Integer.parseInt(id.substring(id.indexOf('-') + 1));
        return """
                {"name": "Team %d", "department": "Department %d", "managedBy": "local",
                 "staffGroups": {"Registered nurses and midwives": 7, "Additional clinical services": 3}}
                """.formatted(number, number / TEAMS_OF_A_DEPARTMENT);
    }

    private static String contributionBody(String id) {
        return """
                {"driver": "first-hour",
                 "statement": "We meet people of %s at the door and tell them what happens next",
                 "actions": [{"id": "greet", "statement": "Say hello within ten minutes", "helps": []}]}
                """.formatted(id);
    }

    private static String target(double value) {
        return """
                {"title": "Seen in time", "setBy": "NHS England",
                 "statement": "People who come to us are seen, treated and settled within four hours.",
                 "whyItMatters": "Somebody who waits for hours is in pain and afraid for longer than need be.",
                 "measure": {"name": "Seen within four hours", "unit": "%%", "improvement": "increase", "frequency": "month"},
                 "thresholds": [{"from": "2020-04-01", "value": %s}],
                 "drivers": [{"id": "first-hour", "title": "People are made comfortable in their first hour"}],
                 "balancingMeasures": []}
                """.formatted(value);
    }
}
