package org.throughline.narratives.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.narratives.ByHand;
import org.throughline.narratives.Trust;
import org.throughline.testing.Await;
import org.throughline.testing.Person;

class StoriesIT {
    private static final String WORDS = "{\"text\": \"We help people to go home.\"}";
    private final ByHand service = ByHand.shared();
    private final Trust trust = new Trust();

    // Seen to fail with OwnStory answering nothing, and (nobody was asked) with readAgain always false.
    @Test
    void a_team_tells_its_story_and_is_asked_to_read_it_again_when_a_fact_beneath_changes() {
        service.arrive(
                trust.team("story-a", "Ward A"),
                trust.target("story", 76),
                trust.linked("story-a", "story", "we help"));
        service.compose();
        var team = service.as(Person.staff("story-a"));
        var told = team.put("/api/teams/story-a/story", WORDS);
        assertThat(told.status()).isEqualTo(201);
        assertThat(team.put("/api/teams/story-a/story", WORDS).etag()).isEqualTo(told.etag());
        Await.untilAsserted("the story leads the narrative", () -> {
            service.compose();
            assertThat(service.text("story-a")).startsWith("Ward A\nWe help people to go home.");
        });
        assertThat(readAgain()).isFalse();

        service.arrive(trust.moved("story", 78));
        service.compose();
        assertThat(service.text("story-a")).startsWith("Ward A\nWe help people to go home.");
        assertThat(readAgain()).isTrue();

        var again = team.put("/api/teams/story-a/story", WORDS);
        assertThat(again.change()).isEmpty();
        assertThat(again.etag()).isEqualTo(told.etag());
        assertThat(readAgain()).isFalse();
    }

    @Test
    void nobody_else_tells_it_and_its_versions_are_kept() {
        assertThat(service.as(Person.staff("another"))
                        .put("/api/teams/story-b/story", WORDS)
                        .status())
                .isEqualTo(403);
        var team = service.as(Person.staff("story-b"));
        assertThat(team.get("/api/teams/story-b/story").status()).isEqualTo(404);
        assertThat(team.put("/api/teams/story-b/story", "{\"text\": \" \"}").wrongFields())
                .containsExactly("/text");
        team.put("/api/teams/story-b/story", WORDS);
        team.put("/api/teams/story-b/story", "{\"text\": \"Other words.\"}");
        assertThat(team.get("/api/teams/story-b/story/history").json().findValuesAsString("text"))
                .containsExactly("Other words.", "We help people to go home.");
    }

    private boolean readAgain() {
        return service.as(Person.staff("story-a"))
                .get("/api/teams/story-a/story")
                .json()
                .path("readAgain")
                .asBoolean();
    }
}
