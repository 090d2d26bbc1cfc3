package org.throughline.targets.publishing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.spc.Improvement;

class TargetCheckTest {
    @Test
    void a_tree_of_drivers_is_right() {
        assertThat(flaws(new Targets()
                        .movedBy("flow", "Flow", null)
                        .movedBy("beds", "Beds", "flow")
                        .movedBy("noon", "Home by noon", "beds")
                        .heldTo(76, "2024-04-01")
                        .heldTo(78, "2025-04-01")))
                .isEmpty();
    }

    @Test
    void a_driver_whose_parent_is_not_there_is_an_orphan() {
        assertThat(flaws(new Targets().movedBy("beds", "Beds", "flow")))
                .containsExactly("/drivers/0/parent flow should be the id of another driver of this target");
    }

    @Test
    void every_driver_of_a_circle_is_named_and_none_beside_it() {
        assertThat(flaws(new Targets()
                        .movedBy("a", "A", "b")
                        .movedBy("b", "B", "c")
                        .movedBy("c", "C", "a")
                        .movedBy("d", "D", "a")))
                .extracting(flaw -> flaw.substring(0, flaw.indexOf(' ')))
                .containsExactly("/drivers/0/parent", "/drivers/1/parent", "/drivers/2/parent");
    }

    @Test
    void a_driver_cannot_be_its_own_parent() {
        assertThat(flaws(new Targets().movedBy("a", "A", "a")))
                .containsExactly("/drivers/0/parent a should not lead back to the driver itself");
    }

    @Test
    void what_identifies_is_there_once() {
        assertThat(flaws(new Targets()
                        .heldTo(70, "2025-04-01")
                        .heldTo(71, "2025-04-01")
                        .movedBy("a", "A", null)
                        .movedBy("a", "B", null)
                        .balancedBy("falls")
                        .balancedBy("falls")
                        .knownAs("A&E-1", "pas")
                        .knownAs("A&E-1", "pas")))
                .containsExactly(
                        "/thresholds/1/from 2025-04-01 should be there once; /thresholds/0 has it already",
                        "/drivers/1/id a should be there once; /drivers/0 has it already",
                        "/balancingMeasures/1/id falls should be there once; /balancingMeasures/0 has it already",
                        "/externalIds/1 ExternalId[system=pas, value=A&E-1] should be there once; "
                                + "/externalIds/0 has it already");
    }

    @Test
    void a_threshold_fits_its_unit() {
        assertThat(flaws(new Targets().heldTo(101, "2025-04-01").heldTo(-1, "2026-04-01")))
                .hasSize(2);
        assertThat(flaws(new Targets()
                        .measured("minutes", Improvement.DECREASE, Frequency.DAY)
                        .heldTo(240, "2025-04-01")))
                .isEmpty();
        assertThat(flaws(new Targets()
                        .measured("minutes", Improvement.DECREASE, Frequency.DAY)
                        .heldTo(Double.POSITIVE_INFINITY, "2025-04-01")))
                .containsExactly("/thresholds/0/value Infinity should be a number between -1e15 and 1e15");
    }

    private static List<String> flaws(Targets targets) {
        return TargetCheck.of(targets.target()).stream()
                .map(flaw -> flaw.field() + " " + flaw.sent() + " " + flaw.expected())
                .toList();
    }
}
