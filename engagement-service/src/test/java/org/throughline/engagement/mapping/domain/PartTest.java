package org.throughline.engagement.mapping.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.engagement.Trust;

class PartTest {
    private final SystemMap map = Mapping.of(
            "RXX",
            Trust.whole()
                    .theme("other", "second")
                    .target(Trust.target("second"))
                    .team("porters", "Facilities")
                    .team("kitchen", "Facilities")
                    .link("porters", "second", "flow")
                    .link("kitchen", "second", "flow")
                    .overview());

    @Test
    void a_part_is_what_leads_to_something_and_what_it_leads_to() {
        assertThat(Ways.of(map).around("driver/whole.flow").nodes())
                .extracting(Node::id)
                .containsExactlyInAnyOrder(
                        "organisation/RXX",
                        "theme/care",
                        "target/whole",
                        "driver/whole.flow",
                        "team/ward",
                        "narrative/ward");
    }

    @Test
    void a_part_of_some_kinds_has_the_edges_between_them_and_no_others() {
        var part = Part.of(Set.of("organisation", "theme"), map);

        assertThat(part.nodes()).extracting(Node::kind).containsOnly("organisation", "theme");
        assertThat(part.edges())
                .isNotEmpty()
                .allSatisfy(edge -> assertThat(edge.to()).startsWith("theme/"));
    }

    @Test
    void many_teams_of_a_department_are_folded_into_one_and_few_are_not() {
        var around = Ways.of(map).around("target/second");

        assertThat(Part.folded(around, _ -> "Facilities", 1).nodes())
                .extracting(Node::title)
                .contains("2 teams of Facilities")
                .noneMatch(title -> title.startsWith("Team"));
        assertThat(Part.folded(around, _ -> "Facilities", 2).nodes())
                .extracting(Node::title)
                .contains("Team porters", "Team kitchen");
    }

    @Test
    void a_picture_draws_every_node_in_the_column_of_its_kind_and_every_edge() {
        var picture = Picture.of(map, "target/whole");

        assertThat(picture.boxes()).hasSameSizeAs(map.nodes());
        assertThat(picture.lines()).hasSameSizeAs(map.edges());
        assertThat(picture.boxes())
                .filteredOn(box -> box.kind().equals("team"))
                .extracting(Picture.Box::x)
                .containsOnly(picture.boxes().stream()
                        .filter(box -> box.id().equals("team/ward"))
                        .findFirst()
                        .orElseThrow()
                        .x());
        assertThat(picture.boxes())
                .filteredOn(Picture.Box::chosen)
                .extracting(Picture.Box::id)
                .containsExactly("target/whole");
    }

    @Test
    void no_two_boxes_lie_on_each_other() {
        var picture = Picture.of(map, "");

        assertThat(picture.boxes().stream().map(box -> box.x() + "/" + box.y()).distinct())
                .hasSameSizeAs(picture.boxes());
    }

    @Test
    void few_columns_are_wide() {
        var top = Picture.of(
                new SystemMap(List.of(new Node("target/a", "target", "Treatment within 18 weeks")), List.of()), "");

        assertThat(top.boxWidth()).isEqualTo(230);
        assertThat(top.boxes().getFirst().lines()).hasSize(1);
        assertThat(Picture.of(map, "").boxWidth()).isEqualTo(150);
    }

    @Test
    void a_long_title_takes_two_lines_and_no_more() {
        assertThat(drawn("Porters")).containsExactly("Porters");
        assertThat(drawn("Treatment within 18 weeks of referral"))
                .containsExactly("Treatment within 18", "weeks of referral");
        assertThat(drawn("Patients moved between wards after ten at night"))
                .containsExactly("Patients moved", "between wards after…");
        assertThat(drawn("Otorhinolaryngologicalists")).containsExactly("Otorhinolaryngologic", "alists");
    }

    private static List<String> drawn(String title) {
        var map = new SystemMap(
                List.of(
                        new Node("organisation/a", "organisation", "A"),
                        new Node("theme/a", "theme", "A"),
                        new Node("target/a", "target", "A"),
                        new Node("team/a", "team", title)),
                List.of());
        return Picture.of(map, "").boxes().getLast().lines().stream()
                .map(Picture.Line::text)
                .toList();
    }

    @Test
    void the_thread_to_a_drivers_own_driver_goes_around_their_column() {
        var map = new SystemMap(
                List.of(new Node("driver/t.a", "driver", "A"), new Node("driver/t.b", "driver", "B")),
                List.of(new Edge("driver/t.a", "driver/t.b")));

        assertThat(Picture.of(map, "").lines()).containsExactly("M230 51C325 51 325 101 230 101");
    }
}
