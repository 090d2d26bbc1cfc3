package org.throughline.narratives.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.narratives.ByHand;
import org.throughline.narratives.Trust;
import org.throughline.testing.Person;

class OrganisationIT {
    private static final String PATH = "/api/organisation-narrative";
    private final ByHand service = ByHand.start();
    private final Trust trust = new Trust();

    private static String story(String title, String targets) {
        return """
                {"title": "%s", "direction": "Care without waiting.",
                 "themes": [{"id": "flow", "title": "Home sooner", "story": "Everybody has a bed.", "targets": [%s]}]}""".formatted(title, targets);
    }

    @Test
    void it_is_published_once_kept_by_version_and_reaches_the_teams_it_touches() {
        service.arrive(trust.team("w", "Ward"), trust.target("t", 78), trust.linked("w", "t", "we help"));
        service.compose();
        var leader = service.as(Person.leader());
        assertThat(leader.get(PATH).status()).isEqualTo(404);

        var first = leader.put(PATH, story("Our way", "\"t\""));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.change()).isPresent();
        assertThat(leader.put(PATH, story("Our way", "\"t\"")).change()).isEmpty();
        assertThat(leader.put(PATH, story("Our way", "\"t\"")).etag()).isEqualTo(first.etag());
        composeOwn();
        assertThat(service.text("w")).contains("Home sooner");
        assertThat(leader.get("/api/changes/" + first.change().orElseThrow())
                        .json()
                        .path("revised")
                        .asInt())
                .isEqualTo(1);

        assertThat(leader.with("If-Match", "\"7\"")
                        .put(PATH, story("Other", ""))
                        .status())
                .isEqualTo(412);
        var second = leader.with("If-Match", first.etag()).put(PATH, story("Our new way", ""));
        assertThat(second.status()).isEqualTo(200);
        composeOwn();
        assertThat(service.text("w")).doesNotContain("Home sooner");

        var gaps = leader.get(PATH + "/gaps").json();
        assertThat(gaps.path("targetsInNoTheme").toString()).isEqualTo("[\"t\"]");
        assertThat(gaps.path("themesWithoutTarget").toString()).isEqualTo("[\"flow\"]");

        var history = leader.get(PATH + "/history").json().path("items");
        assertThat(history.findValuesAsString("version")).containsExactly("2", "1");
        assertThat(history.findValuesAsString("title")).contains("Our new way", "Our way");
        assertThat(leader.get(PATH + "/history/1").json().path("title").asString())
                .isEqualTo("Our way");
        assertThat(leader.get(PATH + "/history/3").status()).isEqualTo(404);
    }

    @Test
    void every_wrong_field_is_named_and_nothing_is_stored() {
        var leader = ByHand.shared().as(Person.leader());
        assertThat(leader.put(PATH, "{\"title\": \"\", \"themes\": [{\"id\": \"A B\"}]}")
                        .wrongFields())
                .contains("/title", "/direction", "/themes/0/id", "/themes/0/title");
        assertThat(leader.put(PATH, """
                        {"title": "T", "direction": "D", "themes": [
                          {"id": "a", "title": "A", "story": "S", "targets": ["t"]},
                          {"id": "a", "title": "B", "story": "S", "targets": ["t"]}]}""").wrongFields())
                .containsExactlyInAnyOrder("/themes/1/id", "/themes/1/targets/0");
        assertThat(leader.get(PATH).status()).isEqualTo(404);
    }

    // The message to itself leaves with the relay, in its own time.
    private void composeOwn() {
        org.throughline.testing.Await.until("the message to itself is sent", () -> {
            var jobs = service.takeJobs();
            service.compose(jobs);
            service.compose();
            return !jobs.isEmpty();
        });
    }
}
