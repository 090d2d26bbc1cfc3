package org.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SiteTest {
    private final Site site =
            new Site("For leaders", "RXX", List.of(new Link("/", "Briefing"), new Link("/targets", "Targets")));

    @Test
    void an_address_belongs_to_the_section_that_it_begins_with() {
        assertThat(site.section("/targets")).isEqualTo("/targets");
        assertThat(site.section("/targets/ae-four-hours")).isEqualTo("/targets");
    }

    @Test
    void the_start_page_is_no_part_of_every_address() {
        assertThat(site.section("/")).isEqualTo("/");
        assertThat(site.section("/targets-of-others")).isEmpty();
    }
}
