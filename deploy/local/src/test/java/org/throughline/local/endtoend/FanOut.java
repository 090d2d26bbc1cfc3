package org.throughline.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.local.demo.Parallel;
import org.throughline.local.demo.Progress;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Pause;
import tools.jackson.databind.JsonNode;

/// One target and the many teams that move it: a change in it touches all of them.
final class FanOut {
    static final int TEAMS = 2_000;
    private static final int ATTEMPTS = 5;
    private static final String TARGET = "/api/targets/heard-within-a-day";

    private final LivePlatform platform;
    private final List<String> teams =
            IntStream.rangeClosed(1, TEAMS).mapToObj("team-%04d"::formatted).toList();
    /// Each threshold is another one than those before.
    private int threshold = 50;

    private FanOut(LivePlatform platform) {
        this.platform = platform;
    }

    /// Loads it; where it is there already nothing changes.
    static FanOut on(LivePlatform platform) {
        var fanOut = new FanOut(platform);
        var present = platform.api().get(Part.TARGET, TARGET);
        if (present.isFound()) {
            fanOut.threshold =
                    present.json().path("thresholds").path(0).path("value").asInt();
        }
        fanOut.load();
        return fanOut;
    }

    private void load() {
        var api = platform.api();
        var target = api.put(Part.TARGET, TARGET, target()).published();
        Parallel.map(
                teams,
                team -> api.put(
                        Part.NETWORK,
                        "/api/teams/" + team,
                        "{\"name\":\"%s\",\"department\":\"Wards\",\"staffGroups\":{\"Nursing\":12},\"managedBy\":\"local\"}"
                                .formatted(team)));
        var linked = Parallel.map(
                        teams,
                        team -> api.asStaffOf(team)
                                .put(
                                        Part.NETWORK,
                                        "/api/teams/" + team + "/contributions/heard-within-a-day",
                                        "{\"driver\":\"listening\",\"statement\":\"We answer every call within the hour.\",\"actions\":[]}"))
                .stream()
                .flatMap(answer -> answer.published().stream())
                .toList();
        platform.arrival().ofEvents(target.stream().toList(), LivePlatform.PATIENCE);
        platform.arrival().ofEvents(linked, LivePlatform.PATIENCE);
    }

    private String target() {
        return """
                {"title":"Heard within a day","setBy":"The board","statement":"Every patient is answered within a day.",
                 "whyItMatters":"Waiting without an answer is frightening.",
                 "measure":{"name":"Answered within a day","unit":"%%","improvement":"increase","frequency":"month"},
                 "thresholds":[{"from":"2024-04-01","value":%d}],
                 "drivers":[{"id":"listening","title":"Somebody answers"}],"balancingMeasures":[]}
                """.formatted(threshold);
    }

    /// Moves the threshold.
    ///
    /// @return the event
    String change() {
        threshold++;
        return platform.api().put(Part.TARGET, TARGET, target()).published().orElseThrow();
    }

    /// Moves the threshold and returns while the change is on its way to the teams, when some have it and some have
    /// not.
    String changeCaughtInTheMiddle() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var event = change();
            var progress = platform.arrival().progress(event);
            while (progress.state().equals("not-seen")) {
                Pause.take();
                progress = platform.arrival().progress(event);
            }
            if (!progress.isSettled()) {
                return event;
            }
        }
        throw new AssertionError("a change to " + TEAMS + " teams was over each time before it could be looked at");
    }

    Progress settled(String event) {
        platform.arrival().ofEvents(List.of(event), LivePlatform.PATIENCE);
        return platform.arrival().progress(event);
    }

    /// The version that each team's narrative has.
    Map<String, Long> versions() {
        return narratives().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().path("version").asLong()));
    }

    /// Every narrative holds the newest threshold, and says that it does so for this event.
    void everyNarrativeTellsOf(String event) {
        assertThat(narratives()).hasSize(TEAMS).allSatisfy((team, narrative) -> {
            assertThat(narrative.path("text").asString("")).contains(threshold + "%");
            assertThat(narrative.path("sections").toString()).contains(event);
        });
    }

    private Map<String, JsonNode> narratives() {
        return Parallel.map(
                        teams,
                        team -> platform.api()
                                .get(Part.NARRATIVE, "/api/teams/" + team + "/narrative")
                                .json())
                .stream()
                .collect(Collectors.toMap(narrative -> narrative.path("team").asString(), narrative -> narrative));
    }
}
