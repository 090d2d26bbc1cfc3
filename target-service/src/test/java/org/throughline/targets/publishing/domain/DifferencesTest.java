package org.throughline.targets.publishing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.spc.Improvement;

class DifferencesTest {
    @Test
    void a_threshold_that_moves_is_told_in_words() {
        assertThat(between(new Targets().heldTo(76, "2025-04-01"), new Targets().heldTo(78.5, "2025-04-01")))
                .containsExactly("threshold from 2025-04-01 moved from 76 to 78.5");
    }

    @Test
    void what_is_added_and_what_is_gone_is_told() {
        assertThat(between(
                        new Targets().movedBy("flow", "Flow", null).knownAs("1", "pas"),
                        new Targets().movedBy("beds", "Beds", null).balancedBy("falls")))
                .containsExactly(
                        "driver beds added: Beds",
                        "driver flow removed, it was: Flow",
                        "balancing measure falls added: Name of falls",
                        "external id 1 in pas removed, it was: 1");
    }

    @Test
    void a_driver_that_moves_in_the_tree_is_told() {
        assertThat(between(
                        new Targets().movedBy("flow", "Flow", null).movedBy("beds", "Beds", null),
                        new Targets().movedBy("flow", "Flow", null).movedBy("beds", "Beds by noon", "flow")))
                .containsExactly(
                        "title of driver beds now reads \"Beds by noon\" instead of \"Beds\"",
                        "driver beds moved from the top to under flow");
    }

    @Test
    void another_order_is_told_where_nothing_else_is() {
        assertThat(between(
                        new Targets().movedBy("a", "A", null).movedBy("b", "B", null),
                        new Targets().movedBy("b", "B", null).movedBy("a", "A", null)))
                .containsExactly("drivers are in another order");
    }

    @Test
    void each_part_of_the_measure_is_told() {
        assertThat(between(
                        new Targets().measured("%", Improvement.INCREASE, Frequency.MONTH),
                        new Targets().measured("minutes", Improvement.DECREASE, Frequency.WEEK)))
                .containsExactly(
                        "unit now reads \"minutes\" instead of \"%\"",
                        "improvement moved from increase to decrease", "frequency moved from month to week");
    }

    @Test
    void long_texts_are_shown_from_where_they_differ() {
        var same = "word ".repeat(100);

        assertThat(between(new Targets().because(same + "before"), new Targets().because(same + "after")))
                .singleElement()
                .asString()
                .startsWith("why it matters now reads \"…word")
                .contains("after\" instead of \"…")
                .endsWith("before\"")
                .hasSizeLessThan(350);
    }

    @Test
    void a_text_that_comes_or_goes_is_told() {
        assertThat(between(new Targets().because(""), new Targets().because("Pain")))
                .containsExactly("why it matters added: \"Pain\"");
        assertThat(between(new Targets().because("Pain"), new Targets().because("")))
                .containsExactly("why it matters removed, it read \"Pain\"");
    }

    @Test
    void nothing_is_told_of_equals() {
        assertThat(between(new Targets().heldTo(1, "2025-04-01"), new Targets().heldTo(1, "2025-04-01")))
                .isEmpty();
    }

    private static List<String> between(Targets before, Targets after) {
        return Differences.between(before.target(), after.target());
    }
}
