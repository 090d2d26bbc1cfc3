package org.throughline.networks.networking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.networks.people.domain.Pseudonym;

class NetworkTest {
    private static final Pseudonym ONE = new Pseudonym("k1-00000000000000000000000000000001");
    private static final Pseudonym OTHER = new Pseudonym("k1-00000000000000000000000000000002");
    private final Network network = Network.formed(
            new Focus("Home before noon", "Mend it", List.of("ae-four-hours"), NetworkState.PROPOSED, null, null));

    @Test
    void each_team_takes_part_once_whoever_of_it_does_in_order_of_ids() {
        var joined = network.joinedBy(ONE, memberOf("ward-7b"))
                .joinedBy(OTHER, memberOf("porters"))
                .joinedBy(new Pseudonym("k1-00000000000000000000000000000003"), memberOf("ward-7b"));

        assertThat(joined.teams()).containsExactly("porters", "ward-7b");
    }

    @Test
    void who_joins_again_from_another_team_is_in_once() {
        var moved = network.joinedBy(ONE, memberOf("ward-7b")).joinedBy(ONE, memberOf("porters"));

        assertThat(moved.members()).hasSize(1);
        assertThat(moved.teams()).containsExactly("porters");
    }

    @Test
    void a_team_takes_part_until_the_last_of_it_leaves() {
        var both = network.joinedBy(ONE, memberOf("ward-7b")).joinedBy(OTHER, memberOf("ward-7b"));

        assertThat(both.leftBy(ONE).teams()).containsExactly("ward-7b");
        assertThat(both.leftBy(ONE).leftBy(OTHER).teams()).isEmpty();
    }

    @Test
    void nobody_alters_a_network_once_it_is_made() {
        assertThatThrownBy(() -> network.members().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Member memberOf(String team) {
        return Member.present(team, "Estates and Ancillary", Role.MEMBER);
    }
}
