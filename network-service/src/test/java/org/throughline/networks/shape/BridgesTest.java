package org.throughline.networks.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BridgesTest {
    private static final Set<String> ALL = Set.of("emergency", "medicine", "pharmacy", "transport", "payroll");

    // Should fail with the degree of a network asked for, and not whether it is an articulation.
    @Test
    void departments_that_nothing_else_joins_are_joined_only_here() {
        var bridges = new Bridges(
                Map.of(
                        "flow", Set.of("emergency", "medicine"),
                        "beds", Set.of("emergency", "medicine"),
                        "bags", Set.of("medicine", "pharmacy")),
                ALL);

        assertThat(bridges.joinedOnlyBy("bags")).containsExactly("pharmacy");
        assertThat(bridges.joinedOnlyBy("flow")).isEmpty();
        assertThat(bridges.joinedOnlyBy("beds")).isEmpty();
    }

    @Test
    void a_network_of_one_department_joins_nobody() {
        assertThat(new Bridges(Map.of("alone", Set.of("payroll")), ALL).joinedOnlyBy("alone"))
                .isEmpty();
        assertThat(new Bridges(Map.of(), ALL).joinedOnlyBy("unheard-of")).isEmpty();
    }

    @Test
    void the_departments_fall_into_parts_that_no_network_joins() {
        var bridges = new Bridges(
                Map.of("flow", Set.of("emergency", "medicine"), "bags", Set.of("medicine", "pharmacy")), ALL);

        assertThat(bridges.parts()).isEqualTo(3);
    }

    @Test
    void asking_alters_nothing() {
        var bridges = new Bridges(Map.of("bags", Set.of("medicine", "pharmacy", "transport")), ALL);

        assertThat(bridges.joinedOnlyBy("bags"))
                .isEqualTo(bridges.joinedOnlyBy("bags"))
                .hasSize(2);
    }
}
