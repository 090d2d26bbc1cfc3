package org.throughline.engagement;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.Subjects;
import org.throughline.events.narratives.ChangeFollowed;
import org.throughline.testing.Browser;
import org.throughline.testing.Person;

/// The leaders' pages in a real browser, at the width of a phone and of a desk.
class LeadersPagesIT {
    /// Where screenshots go, if somebody wants them: `-Dscreenshots=docs/screenshots`.
    private static final String SCREENSHOTS = System.getProperty("screenshots", "");

    @ParameterizedTest
    @CsvSource({
        "start, /",
        "targets, /targets",
        "target, /targets/ae-four-hour-standard",
    })
    void a_page_is_accessible_stays_on_its_site_and_fits_the_screen(String name, String path) {
        Platform.service();
        for (var width : new int[] {375, 1280}) {
            try (var window = Browser.open(Platform.service(), Person.leader(), width)) {
                var page = window.page();
                page.navigate(path);
                if (!SCREENSHOTS.isEmpty()) {
                    page.screenshot(new ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(SCREENSHOTS, name + (width < 600 ? "-phone.png" : "-desk.png"))));
                }
                assertThat(window.violations()).as(path + " at " + width).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(path + " at " + width + " needs no scrolling sideways")
                        .isEqualTo(true);
                assertThat(page.evaluate("getComputedStyle(document.body).fontFamily")
                                .toString())
                        .startsWith("Inter");
                assertThat(window.troubles()).isEmpty();
            }
        }
    }

    // Seen to fail with a stream that sends nothing when it opens.
    @Test
    void a_change_is_seen_to_arrive() {
        try (var window = Browser.open(Platform.service(), Person.leader(), 1280)) {
            var page = window.page();
            page.navigate("/");
            assertThat(page.locator("#live")).hasText("Live");

            follow(1, "spreading", 12);
            var item = page.locator("[data-change='arrives-live']");
            assertThat(item).containsText("A&E four hour standard");
            assertThat(item).containsText("12 of 23 teams’ narratives revised, 11 still to come");

            follow(2, "settled", 23);
            assertThat(item).containsText("23 of 23 teams’ narratives revised");
            assertThat(item).containsText("settled in 0.4 s");
            assertThat(window.troubles()).isEmpty();
        }
    }

    @Test
    void without_scripts_the_last_changes_are_there_too() {
        follow(3, "settled", 23);
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

    private static void follow(long sequence, String state, int revised) {
        Published.send(
                Subjects.change("arrives-live"),
                sequence,
                new ChangeFollowed(
                        "arrives-live",
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
