package org.throughline.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class TeamCheckTest {
    private static final JsonNode NARRATIVE = json("""
            {"version":3,"sections":[{"text":"We bring people.","causes":[{"event":"t2"},{"event":"c1"}]}]}
            """);
    private static final JsonNode SEEN = json("{\"narrative\":{\"version\":3},\"contributions\":[{}]}");

    private final History history = new History();
    private final Owners owners =
            new Owners(Map.of(), Map.of(), Map.of(), Map.of("contribution/porters.waiting", json("{}")));
    private final TeamCheck check = new TeamCheck("porters", owners, history);

    @BeforeEach
    void whatWasTold() {
        tell("t1", "target/waiting", 1, "{}");
        tell("t2", "target/waiting", 2, "{}");
        tell("c1", "contribution/porters.waiting", 1, "{}");
        tell("n3", "narrative/porters", 3, NARRATIVE.toString());
    }

    @Test
    void whatAgreesIsNotTold() {
        assertThat(check.differences(NARRATIVE, SEEN)).isEmpty();
    }

    @Test
    void aNarrativeMadeOfSomethingOlderIsTold() {
        tell("t3", "target/waiting", 3, "{}");

        assertThat(check.differences(NARRATIVE, SEEN))
                .containsExactly(
                        "narrative/porters: it tells of target/waiting by the event t2 and not by the newest, t3");
    }

    @Test
    void aContributionThatIsNotInItIsTold() {
        tell("c2", "contribution/porters.waiting", 2, "{}");

        assertThat(check.differences(NARRATIVE, SEEN))
                .contains("narrative/porters: it does not tell of contribution/porters.waiting, event c2");
    }

    @Test
    void anEventThatTellsAnotherTextIsTold() {
        tell("n4", "narrative/porters", 4, NARRATIVE.toString().replace("people", "blood"));

        assertThat(check.differences(NARRATIVE, SEEN))
                .containsExactly(
                        "narrative/porters: it reads otherwise (version 3) than its newest event n4 (version 3)");
    }

    @Test
    void leadersWhoAreBehindAreTold() {
        assertThat(check.differences(NARRATIVE, json("{\"narrative\":{\"version\":2},\"contributions\":[]}")))
                .containsExactly(
                        "narrative/porters: leaders see version 2 and it is at 3",
                        "team/porters: leaders see 0 contributions and its owner holds 1");
        assertThat(check.differences(NARRATIVE, null)).containsExactly("team/porters: leaders do not see it");
    }

    @Test
    void aTeamWithoutANarrativeIsTold() {
        assertThat(check.differences(null, SEEN)).containsExactly("narrative/porters: there is none");
    }

    private void tell(String id, String subject, long sequence, String data) {
        history.add(new Told("/throughline/x", id, "org.throughline.x.y.v1", subject, sequence, true, false, data));
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
