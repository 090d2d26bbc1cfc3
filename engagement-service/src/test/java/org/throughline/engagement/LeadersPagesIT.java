package org.throughline.engagement;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.Subjects;
import org.throughline.events.narratives.ChangeFollowed;
import org.throughline.testing.Browser;
import org.throughline.testing.Person;
import org.throughline.testing.Screenshots;

/// The leaders' pages in a real browser, at the width of a phone and of a desk.
class LeadersPagesIT {
    /// The style sheet, the font and the script, before they are compressed.
    private static final int ASSETS = 115_000;

    @BeforeAll
    static void years() {
        SyntheticYears.load();
    }

    @ParameterizedTest
    @CsvSource({
        "briefing, /",
        "targets, /targets",
        "target, /targets/ae-four-hour-standard",
        "what-if, /targets/ae-four-hour-standard?threshold=95&from=2027-04-01",
        "teams, /teams?q=&department=Facilities+and+Estates",
        "team, /teams/porters",
        "networks, /networks",
        "network, /networks/patient-flow-together",
        "engagement, /engagement",
        "engagement-of-a-department, /engagement?by=department&id=Acute+and+General+Medicine",
        "map, /map",
        "map-of-a-target, /map?of=target/ae-four-hour-standard#chosen",
        "cut-threads, /cut-threads",
        "changes, /changes",
        "promises, /promises",
        "voices, /voices",
        "board-paper, /board-paper?target=ae-four-hour-standard&target=falls-with-harm",
    })
    void a_page_is_accessible_stays_on_its_site_and_fits_the_screen(String name, String path) {
        try (var window = Browser.open(Platform.service(), Person.leader(), 1280)) {
            var page = window.page();
            page.navigate(path);
            for (var width : new int[] {1280, 390}) {
                page.setViewportSize(width, width < 600 ? 812 : 900);
                Screenshots.take(page, "leaders-" + name + (width < 600 ? "-phone" : "-desk"));
                assertThat(window.violations()).as(path + " at " + width).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(path + " at " + width + " needs no scrolling sideways")
                        .isEqualTo(true);
            }
            assertThat(page.evaluate("getComputedStyle(document.body).fontFamily")
                            .toString())
                    .startsWith("Inter");
            assertThat(window.troubles()).isEmpty();
            assertThat(Platform.leader().get(path).body().length() + ASSETS)
                    .as("bytes of " + path)
                    .isLessThan(300_000);
        }
    }

    // Seen to fail with a stream that sends nothing when it opens.
    @Test
    void a_change_is_seen_to_arrive() {
        try (var window = Browser.open(Platform.service(), Person.leader(), 1280)) {
            var page = window.page();
            page.navigate("/");
            assertThat(page.locator("#live")).hasText("Live");

            follow("arrives-live", 1, "spreading", 12);
            var item = page.locator("[data-change='arrives-live']");
            assertThat(item).containsText("A&E four hour standard");
            assertThat(item).containsText("12 of 23 teams’ narratives revised, 11 still to come");

            follow("arrives-live", 2, "settled", 23);
            assertThat(item).containsText("23 of 23 teams’ narratives revised");
            assertThat(item).containsText("settled in 0.4 s");
            assertThat(window.troubles()).isEmpty();
        }
    }

    @Test
    void a_leader_asks_what_a_change_would_touch_and_then_watches_it_arrive() {
        try (var window = Browser.open(Platform.service(), Person.leader(), 1280)) {
            var page = window.page();
            page.navigate("/targets/ae-four-hour-standard");
            page.getByLabel("New threshold").fill("95");
            page.keyboard().press("Enter");
            assertThat(page.locator("#touched")).containsText("would be asked to look");
            assertThat(page.locator("#touched")).containsText("It is no forecast");

            page.navigate("/changes");
            assertThat(page.locator("#live")).hasText("Live");
            follow("watched", 1, "spreading", 3);
            assertThat(page.locator("[data-change='watched']"))
                    .containsText("3 of 23 teams’ narratives revised, 20 still to come");
            assertThat(window.troubles()).isEmpty();
        }
    }

    @Test
    void without_scripts_the_last_changes_are_there_too() {
        follow("read", 1, "settled", 23);
        org.throughline.testing.Await.until(
                "the change on the page",
                () -> Platform.leader().get("/").body().contains("23 of 23 teams’ narratives revised"));
    }

    @Test
    void the_keyboard_comes_to_the_content_first() {
        try (var window = Browser.open(Platform.service(), Person.leader(), 1280)) {
            var page = window.page();
            page.navigate("/targets");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasText("Skip to main content");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void a_page_of_nothing_says_so() {
        var answer = Platform.leader().get("/targets/never-heard-of");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing at this address");
    }

    private static void follow(String change, long sequence, String state, int revised) {
        Published.send(
                Subjects.change(change),
                sequence,
                new ChangeFollowed(
                        change,
                        state,
                        23,
                        revised,
                        0,
                        23 - revised,
                        Instant.parse("2026-11-24T09:00:00Z"),
                        Instant.parse("2026-11-24T09:00:00.400Z"),
                        "target/ae-four-hour-standard",
                        "org.throughline.target.revised.v1"));
    }
}
