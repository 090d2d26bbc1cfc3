package org.throughline.networks.networking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.networks.Trust.aNetwork;
import static org.throughline.networks.Trust.aStaffNumber;
import static org.throughline.networks.Trust.aTeamOf;
import static org.throughline.networks.Trust.anId;
import static org.throughline.networks.Trust.convenor;
import static org.throughline.networks.Trust.joins;
import static org.throughline.networks.Trust.leader;
import static org.throughline.networks.Trust.staffOf;

import org.junit.jupiter.api.Test;
import org.throughline.networks.Published;
import org.throughline.networks.Trust;
import org.throughline.testing.Answer;
import org.throughline.testing.Person;

class NetworksIT {
    @Test
    void a_network_is_formed_for_targets_and_read() {
        var id = anId("network");
        var answer = convenor().put("/api/networks/" + id, Trust.network("proposed", "ae-four-hours"));

        assertThat(answer.status()).isEqualTo(201);
        var read = leader().get("/api/networks/" + id);
        assertThat(read.json()).isEqualTo(answer.json());
        assertThat(read.json().at("/targets/0").asString()).isEqualTo("ae-four-hours");
        assertThat(read.json().path("protectedHours").asDouble()).isEqualTo(4);
        assertThat(read.json().has("members")).isFalse();
        var event = Published.await("network/" + id, 1).getFirst();
        assertThat(event.what()).isEqualTo("network.formed");
        assertThat(event.data().at("/network/sponsor").asString()).isEqualTo("chief-nurse");
    }

    @Test
    void the_same_again_is_no_other_version_and_no_event() {
        var id = aNetwork("ae-four-hours");
        var again = leader().put("/api/networks/" + id, Trust.network("proposed", "ae-four-hours"));
        var refocused = leader().put("/api/networks/" + id, Trust.network("proposed", "falls"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.change()).isEmpty();
        assertThat(refocused.etag()).isEqualTo("\"2\"");
        assertThat(Published.await("network/" + id, 2))
                .extracting(Published::what)
                .containsExactly("network.formed", "network.refocused");
    }

    // Seen to fail without the question for closed() in refocus.
    @Test
    void a_network_that_is_closed_stays_so() {
        var id = aNetwork("ae-four-hours");
        var closed = leader().put("/api/networks/" + id, Trust.network("closed", "ae-four-hours"));
        var again = leader().put("/api/networks/" + id, Trust.network("proposed", "ae-four-hours"));

        assertThat(closed.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(409);
        assertThat(Published.await("network/" + id, 2).getLast().what()).isEqualTo("network.closed");
        assertThat(convenor()
                        .put("/api/networks/" + anId("network"), Trust.network("closed", "falls"))
                        .wrongFields())
                .containsExactly("/state");
    }

    @Test
    void every_wrong_field_is_named_and_nothing_is_kept() {
        var id = anId("network");
        var answer = convenor().put("/api/networks/" + id, """
                {"name": "", "targets": ["Four Hours", "a", "a"], "state": "sleeping", "sponsor": 7,
                 "protectedHours": -1, "members": []}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields())
                .contains(
                        "/name",
                        "/purpose",
                        "/targets/0",
                        "/targets",
                        "/state",
                        "/sponsor",
                        "/protectedHours",
                        "/members");
        assertThat(leader().get("/api/networks/" + id).status()).isEqualTo(404);
    }

    @Test
    void who_writes_upon_another_version_is_told() {
        var id = aNetwork("ae-four-hours");

        assertThat(leader().with("If-Match", "\"3\"")
                        .put("/api/networks/" + id, Trust.network("proposed", "falls"))
                        .status())
                .isEqualTo(412);
        assertThat(leader().with("If-None-Match", "*")
                        .put("/api/networks/" + id, Trust.network("proposed", "falls"))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void networks_are_read_in_pages_and_as_a_table() {
        var id = aNetwork("ae-four-hours", "falls");
        var before = id.substring(0, id.length() - 1);
        var table = leader().with("Accept", "text/csv").get("/api/networks?limit=1&after=" + before);

        assertThat(leader().get("/api/networks?limit=1").json().path("items").size())
                .isEqualTo(1);
        assertThat(table.body()).contains(id + ",Home before noon,").contains("ae-four-hours;falls,proposed");
    }

    // Seen to fail with lacking() answering nothing.
    @Test
    void a_network_is_active_once_it_has_all_that_it_needs() {
        var id = aNetwork();
        var emergency = aTeamOf("Emergency", "emergency");
        var porters = aTeamOf("Operations", "porters");

        assertThat(wants(id, "active").body())
                .contains("to be active it needs a target, a convenor and members of at least two departments");
        joins(id, aStaffNumber(), emergency, "Students", "convenor");
        assertThat(wants(id, "active", "ae-four-hours").body())
                .contains("to be active it needs members of at least two departments");
        joins(id, aStaffNumber(), porters);

        var active = wants(id, "active", "ae-four-hours");
        assertThat(active.status()).isEqualTo(200);
        assertThat(active.json().path("state").asString()).isEqualTo("active");
        assertThat(wants(id, "active").wrongFields()).containsExactly("/targets");
        assertThat(wants(id, "proposed", "ae-four-hours").wrongFields()).containsExactly("/state");
        assertThat(wants(id, "closed", "ae-four-hours").status()).isEqualTo(200);
        assertThat(wants(anId("network"), "active", "ae-four-hours").wrongFields())
                .containsExactly("/state");
    }

    private static Answer wants(String id, String state, String... targets) {
        return leader().put("/api/networks/" + id, Trust.network(state, targets));
    }

    // Seen to fail with Convening.may answering true.
    @Test
    void who_may_alter_a_network_is_who_convenes_it() {
        var id = aNetwork("ae-four-hours");
        var one = Trust.service().as(Person.convenor().numbered(aStaffNumber()));
        var other = Trust.service().as(Person.convenor().numbered(aStaffNumber()));
        var team = aTeamOf("Emergency", "emergency");
        var me = "/api/networks/" + id + "/members/me";
        var asConvenor = "{\"team\": \"" + team + "\", \"staffGroup\": \"Students\", \"role\": \"convenor\"}";

        assertThat(staffOf(team).put(me, asConvenor).status()).isEqualTo(403);
        assertThat(one.put(me, asConvenor).status()).isEqualTo(200);
        assertThat(other.put(me, asConvenor).status()).isEqualTo(403);
        assertThat(other.put("/api/networks/" + id, Trust.network("proposed", "falls"))
                        .status())
                .isEqualTo(403);
        assertThat(one.put("/api/networks/" + id, Trust.network("proposed", "falls"))
                        .status())
                .isEqualTo(200);
        assertThat(staffOf(team)
                        .put(me, asConvenor.replace("convenor", "member"))
                        .status())
                .isEqualTo(200);
        assertThat(staffOf(team)
                        .put(
                                "/api/networks/" + id + "/members/" + aStaffNumber(),
                                asConvenor.replace("convenor", "member"))
                        .status())
                .isEqualTo(403);
        assertThat(staffOf(team).delete(me).status()).isEqualTo(204);
        assertThat(staffOf(team)
                        .put("/api/networks/" + id, Trust.network("proposed", "falls"))
                        .status())
                .isEqualTo(403);
    }
}
