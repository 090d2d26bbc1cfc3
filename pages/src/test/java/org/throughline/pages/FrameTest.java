package org.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {
    private final String page = FrameRenderer.of()
            .execute(new Frame(
                    "A&E <four>",
                    new Site("For leaders", "RXX", List.of()),
                    List.of(new Frame.Section("/", "Briefing", false), new Frame.Section("/targets", "Targets", true)),
                    "/assets/a.css",
                    "/assets/a.js",
                    "<h1>Body</h1>"));

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
    void it_says_that_it_is_no_official_service() {
        assertThat(page).contains("not an official NHS service");
    }

    @Test
    void nothing_in_it_is_inline_or_from_elsewhere() {
        assertThat(page).doesNotContain("style=", "<style", "onclick", "http://", "https://");
    }
}
