package org.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrameTest {
    private final String page = page(null);

    private static String page(@Nullable String signOut) {
        return FrameRenderer.of()
                .execute(new Frame(
                        "A&E <four>",
                        new Site("For leaders", "RXX", List.of()),
                        List.of(
                                new Frame.Section("/", "Briefing", false),
                                new Frame.Section("/targets", "Targets", true)),
                        "/assets/a.css",
                        "/assets/a.js",
                        signOut,
                        "<h1>Body</h1>"));
    }

    @Test
    void a_title_is_text_and_the_body_is_html() {
        assertThat(page).contains("<title>A&amp;E &lt;four&gt; – Throughline</title>", "<h1>Body</h1>");
    }

    @Test
    void the_section_that_the_reader_is_in_is_marked() {
        assertThat(page)
                .contains("<a href=\"/targets\" aria-current=\"page\">Targets</a>", "<a href=\"/\">Briefing</a>");
    }

    @Test
    void where_no_section_is_for_the_reader_there_is_no_navigation() {
        var page = FrameRenderer.of()
                .execute(new Frame(
                        "A page",
                        new Site("For leaders", "RXX", List.of()),
                        List.of(),
                        "/assets/a.css",
                        "/assets/a.js",
                        null,
                        ""));
        assertThat(page).doesNotContain("<nav");
    }

    @Test
    void who_is_signed_in_can_sign_out_and_a_stranger_is_not_offered_to() {
        assertThat(page("a-token"))
                .contains(
                        "<form class=\"tl-sign-out\" method=\"post\" action=\"/sign-out\">",
                        "name=\"_csrf\" value=\"a-token\"");
        assertThat(page).doesNotContain("/sign-out");
    }

    @Test
    void it_says_that_it_is_no_official_service() {
        assertThat(page).contains("not an official NHS service");
    }

    @Test
    void nothing_in_it_is_inline_or_from_elsewhere() {
        assertThat(page).doesNotContain("style=", "<style", "onclick", "http://", "https://");
    }
}
