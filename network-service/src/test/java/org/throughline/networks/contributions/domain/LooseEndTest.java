package org.throughline.networks.contributions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.networks.targets.domain.KnownTarget;
import org.throughline.networks.teams.domain.Standing;

class LooseEndTest {
    private static final KnownTarget TARGET =
            new KnownTarget("ae-four-hours", "Four hours", Map.of("flow-out", "People leave early"), false);

    @Test
    void a_contribution_through_a_driver_of_its_target_has_none() {
        assertThat(LooseEnd.of(through("flow-out"), Standing.REGISTERED, TARGET))
                .isEmpty();
        assertThat(LooseEnd.of(through(null), Standing.REGISTERED, TARGET)).isEmpty();
    }

    @Test
    void a_driver_that_the_target_does_not_have_is_one() {
        assertThat(LooseEnd.of(through("beds"), Standing.REGISTERED, TARGET)).containsExactly(LooseEnd.DRIVER_UNKNOWN);
    }

    @Test
    void a_target_that_nothing_was_heard_of_is_one_and_its_drivers_cannot_be_missed_yet() {
        assertThat(LooseEnd.of(through("beds"), Standing.REGISTERED, null)).containsExactly(LooseEnd.TARGET_UNKNOWN);
    }

    @Test
    void a_target_that_is_retired_is_one() {
        var retired = new KnownTarget("ae-four-hours", "Four hours", Map.of(), true);

        assertThat(LooseEnd.of(through("beds"), Standing.REGISTERED, retired)).containsExactly(LooseEnd.TARGET_RETIRED);
    }

    @Test
    void a_team_that_is_not_registered_yet_is_one_beside_others() {
        assertThat(LooseEnd.of(through("beds"), Standing.UNKNOWN, null))
                .extracting(LooseEnd::toString)
                .containsExactly("team-unknown", "target-unknown");
    }

    @Test
    void a_team_that_is_disbanded_is_one_until_another_takes_over() {
        assertThat(LooseEnd.of(through(null), Standing.DISBANDED, TARGET)).containsExactly(LooseEnd.TEAM_DISBANDED);
    }

    private static Contribution through(@Nullable String driver) {
        return new Contribution("ward-7b", "ae-four-hours", driver, "We discharge before noon.", List.of());
    }
}
