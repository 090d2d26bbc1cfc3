package org.throughline.networks.teams.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTest {
    @Test
    void a_team_may_stand_below_others() {
        assertThat(new Lineage(List.of("division", "trust"), 2).flaw("ward")).isEmpty();
    }

    @Test
    void a_team_does_not_stand_below_itself() {
        assertThat(new Lineage(List.of("ward"), 0).flaw("ward"))
                .contains(
                        "should be a team that does not belong to this one; so it would be a circle: ward below ward");
    }

    @Test
    void a_team_does_not_stand_below_one_that_belongs_to_it() {
        assertThat(new Lineage(List.of("bay", "ward", "trust"), 1).flaw("ward"))
                .contains("should be a team that does not belong to this one; so it would be a circle: ward below bay"
                        + " below ward");
    }

    @Test
    void teams_stand_on_ten_levels_at_most_those_below_counted() {
        assertThat(new Lineage(Collections.nCopies(9, "above"), 0).flaw("ward")).isEmpty();
        assertThat(new Lineage(Collections.nCopies(5, "above"), 4).flaw("ward")).isEmpty();
        assertThat(new Lineage(Collections.nCopies(5, "above"), 5).flaw("ward"))
                .contains("should be higher up: teams would stand on 11 levels, at most 10 are possible");
    }
}
