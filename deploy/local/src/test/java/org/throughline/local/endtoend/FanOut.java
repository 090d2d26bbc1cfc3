package org.throughline.local.endtoend;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.throughline.local.demo.Parallel;
import org.throughline.local.demo.Progress;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Pause;

/// One target and the many teams that move it: a change in it touches all of them.
final class FanOut {
    static final int TEAMS = 2_000;
    private static final int ATTEMPTS = 5;
    private static final String TARGET = "/api/targets/heard-within-a-day";

    private final LivePlatform platform;
    private final List<String> teams =
            IntStream.rangeClosed(1, TEAMS).mapToObj("team-%04d"::formatted).toList();
    /// Each threshold is another one than those before; there is room for ninety, as no share is above 100%.
    private int threshold = 10;

    private static @Nullable FanOut loaded;

    private FanOut(LivePlatform platform) {
        this.platform = platform;
    }

    /// The one of the tests' platform, loaded when it is asked for first.
    static synchronized FanOut shared() {
        if (loaded == null) {
            loaded = new FanOut(LivePlatform.shared());
            loaded.load();
        }
        return loaded;
    }

    // Teams last, when what they do and what for are known: so each narrative is composed once.
    private void load() {
        var api = platform.api();
        var target = api.put(Part.TARGET, TARGET, target()).published();
        var staff = api.asStaffOfEach(teams);
        Parallel.map(
                teams,
                team -> Objects.requireNonNull(staff.get(team))
                        .put(
                                Part.NETWORK,
                                "/api/teams/" + team + "/contributions/heard-within-a-day",
                                "{\"driver\":\"listening\",\"statement\":\"We answer every call within the hour.\",\"actions\":[]}"));
        var registered = Parallel.map(teams, team -> api.put(Part.NETWORK, "/api/teams/" + team, ward(team))).stream()
                .flatMap(answer -> answer.published().stream())
                .toList();
        platform.arrival().ofEvents(target.stream().toList(), LivePlatform.PATIENCE);
        platform.arrival().ofEvents(registered, LivePlatform.PATIENCE);
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

    /// Renames one of the teams: a small change that goes on while something else happens.
    void touch(int number) {
        platform.api().put(Part.NETWORK, "/api/teams/" + teams.get(number % TEAMS), ward("Renamed " + number));
    }

    /// A team of this name as somebody registers it.
    static String ward(String name) {
        return "{\"name\":\"%s\",\"department\":\"Wards\",\"staffGroups\":{\"Nursing\":12},\"managedBy\":\"local\"}"
                .formatted(name);
    }

    /// A change that some teams have and some have not yet.
    ///
    /// @param changes how many changes it took to see one on its way; all but this one are settled
    record Caught(String event, int changes) {}

    /// Moves the threshold and returns while the change is on its way to the teams.
    Caught changeCaughtInTheMiddle() {
        for (int changes = 1; changes <= ATTEMPTS; changes++) {
            var event = change();
            var progress = platform.arrival().progress(event);
            while (progress.state().equals("not-seen")) {
                Pause.take();
                progress = platform.arrival().progress(event);
            }
            if (!progress.isSettled()) {
                return new Caught(event, changes);
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
        return versions(narratives());
    }

    /// Every narrative holds the newest threshold, and says that it does so for this event.
    ///
    /// @return the version that each has
    Map<String, Long> everyNarrativeTellsOf(String event) {
        var narratives = narratives();
        assertThat(narratives).hasSize(TEAMS).allSatisfy((team, narrative) -> {
            var words = words(narrative);
            assertThat(words).contains(threshold + "%");
            assertThat(words).contains(event);
        });
        return versions(narratives);
    }

    // All texts as they are stored, and what is between them: to decode them took longer than to write them.
    private static String words(RawBsonDocument narrative) {
        return StandardCharsets.UTF_8.decode(narrative.getByteBuffer().asNIO()).toString();
    }

    private static Map<String, Long> versions(Map<String, RawBsonDocument> narratives) {
        return narratives.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().getInt64("version").getValue()));
    }

    // As they are stored: 2,000 questions over HTTP take longer than what is tested with them.
    private Map<String, RawBsonDocument> narratives() {
        return platform
                .store()
                .getDatabase("narratives")
                .getCollection("narratives", RawBsonDocument.class)
                .find(in("_id", teams))
                .projection(include("version", "sections"))
                .into(new ArrayList<>())
                .stream()
                .collect(
                        Collectors.toMap(narrative -> narrative.getString("_id").getValue(), narrative -> narrative));
    }
}
