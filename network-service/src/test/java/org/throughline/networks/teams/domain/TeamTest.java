package org.throughline.networks.teams.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TeamTest {
    private final Team ward =
            new Team("Ward 7b", "Medicine", Map.of("Students", 2), "medicine", ManagedBy.LOCAL, List.of());

    @Test
    void a_team_that_is_as_before_differs_in_nothing() {
        assertThat(ward.differencesTo(ward)).isEmpty();
    }

    @Test
    void what_is_otherwise_is_told_by_the_names_of_the_fields() {
        var moved = new Team(
                "Ward 7b",
                "Surgery",
                Map.of("Students", 3),
                null,
                ManagedBy.SOURCE,
                List.of(new ExternalId("electronic-staff-record", "W-7B")));

        assertThat(moved.differencesTo(ward))
                .containsExactly("department", "staffGroups", "parent", "managedBy", "externalIds");
    }

    @Test
    void staff_groups_in_another_order_are_the_same() {
        var one = new LinkedHashMap<>(Map.of("Students", 2));
        one.put("Estates and Ancillary", 1);
        var other = new LinkedHashMap<>(Map.of("Estates and Ancillary", 1));
        other.put("Students", 2);

        assertThat(withGroups(one).differencesTo(withGroups(other))).isEmpty();
    }

    private Team withGroups(Map<String, Integer> groups) {
        return new Team("Ward 7b", "Medicine", groups, null, ManagedBy.LOCAL, List.of());
    }
}
