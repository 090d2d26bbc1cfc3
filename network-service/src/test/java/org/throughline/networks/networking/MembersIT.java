package org.throughline.networks.networking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.networks.Trust.aNetwork;
import static org.throughline.networks.Trust.aStaffNumber;
import static org.throughline.networks.Trust.aTeam;
import static org.throughline.networks.Trust.joins;
import static org.throughline.networks.Trust.leader;
import static org.throughline.networks.Trust.leaves;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.networks.Published;
import org.throughline.networks.Trust;

class MembersIT {
    // Seen to fail without the comparison with the member that is there.
    @Test
    void who_joins_twice_is_in_once_and_the_team_is_told_once() {
        var network = aNetwork("ae-four-hours");
        var team = aTeam("porters");
        var number = aStaffNumber();
        var first = joins(network, number, team);
        var again = joins(network, "%20" + number.toLowerCase(java.util.Locale.ROOT), team);
        var colleague = joins(network, aStaffNumber(), team);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.change()).isPresent();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(colleague.change()).isEmpty();
        assertThat(teams(network)).containsExactly(team);
        leader().put("/api/networks/" + network, Trust.network("closed", "ae-four-hours"));
        assertThat(Published.await("network/" + network, 3))
                .extracting(Published::what)
                .containsExactly("network.formed", "network.joined", "network.closed");
    }

    @Test
    void a_team_takes_part_until_the_last_of_it_leaves() {
        var network = aNetwork("ae-four-hours");
        var team = aTeam("porters");
        var one = aStaffNumber();
        var other = aStaffNumber();
        joins(network, one, team);
        joins(network, other, team);

        assertThat(leaves(network, one).status()).isEqualTo(204);
        assertThat(teams(network)).containsExactly(team);
        assertThat(leaves(network, other).change()).isPresent();
        assertThat(leaves(network, other).change()).isEmpty();
        assertThat(teams(network)).isEmpty();
        var events = Published.await("network/" + network, 3);
        assertThat(events.getLast().what()).isEqualTo("network.left");
        assertThat(events.getLast().data().path("team").asString()).isEqualTo(team);
        assertThat(events.getLast().data().at("/network/teams").size()).isZero();
    }

    @Test
    void who_comes_from_another_team_than_before_moves_in_one_write() {
        var network = aNetwork("ae-four-hours");
        var porters = aTeam("porters");
        var ward = aTeam("ward");
        var number = aStaffNumber();
        joins(network, number, porters);
        var moved = joins(network, number, ward);

        assertThat(teams(network)).containsExactly(ward);
        var events = Published.await("network/" + network, 4).subList(2, 4);
        assertThat(events).extracting(Published::what).containsExactly("network.left", "network.joined");
        assertThat(events)
                .allSatisfy(event -> assertThat(event.headers())
                        .containsEntry("ce_correlationid", moved.change().orElseThrow()));
    }

    @Test
    void every_wrong_field_is_named_and_nobody_is_in() {
        var network = aNetwork("ae-four-hours");
        var shape = leader().put("/api/networks/" + network + "/members/" + aStaffNumber(), """
                {"team": "No Team", "staffGroup": "", "role": "boss", "name": "Jo"}""");
        var unknown = joins(network, aStaffNumber(), "no-such-team");

        assertThat(shape.wrongFields()).containsOnly("/team", "/staffGroup", "/role", "/name");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.wrongFields()).containsExactly("/team");
        assertThat(teams(network)).isEmpty();
        assertThat(joins("no-such-network", aStaffNumber(), aTeam("porters")).status())
                .isEqualTo(404);
    }

    @Test
    void what_cannot_be_a_staff_number_is_refused_and_not_told_back() {
        var network = aNetwork("ae-four-hours");
        var answer = joins(network, "S".repeat(129), aTeam("porters"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("staff");
        assertThat(answer.body()).doesNotContain("SSS");
    }

    @Test
    void a_network_that_is_closed_is_not_joined_but_can_be_left() {
        var network = aNetwork("ae-four-hours");
        var number = aStaffNumber();
        joins(network, number, aTeam("porters"));
        leader().put("/api/networks/" + network, Trust.network("closed", "ae-four-hours"));

        assertThat(joins(network, aStaffNumber(), aTeam("ward")).status()).isEqualTo(409);
        assertThat(leaves(network, number).status()).isEqualTo(204);
        assertThat(teams(network)).isEmpty();
    }

    private static List<String> teams(String network) {
        return leader().get("/api/networks/" + network)
                .json()
                .path("teams")
                .valueStream()
                .map(team -> team.asString())
                .toList();
    }
}
