package org.throughline.networks.affected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.networks.Trust.aNetwork;
import static org.throughline.networks.Trust.aStaffNumber;
import static org.throughline.networks.Trust.aTeam;
import static org.throughline.networks.Trust.aTeamBelow;
import static org.throughline.networks.Trust.anId;
import static org.throughline.networks.Trust.contributes;
import static org.throughline.networks.Trust.joins;
import static org.throughline.networks.Trust.leader;
import static org.throughline.networks.Trust.leaves;
import static org.throughline.networks.targets.Targets.aTarget;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.throughline.networks.targets.Targets;

class AffectedTeamsIT {
    // Seen to fail with each of help, parents and networks left out of FindingAffectedTeams.
    @Test
    void each_team_is_told_with_every_reason() {
        var target = aTarget("flow-out");
        var division = aTeam("division");
        var porters = aTeamBelow(division, "Operations", "porters");
        var emergency = aTeam("emergency");
        var aside = aTeam("aside");
        contributes(porters, target, "flow-out", emergency);
        var network = aNetwork(target);
        joins(network, aStaffNumber(), porters);
        joins(network, aStaffNumber(), emergency);

        assertThat(kinds(target))
                .containsEntry(porters, List.of("contribution", "driver", "network"))
                .containsEntry(emergency, List.of("network", "helped-by"))
                .containsEntry(division, List.of("parent-of"))
                .doesNotContainKey(aside)
                .hasSize(3);
        var driver = leader().get("/api/targets/" + target + "/affected-teams")
                .json()
                .path("items")
                .valueStream()
                .filter(row -> row.path("team").asString().equals(porters))
                .findFirst()
                .orElseThrow();
        assertThat(driver.path("name").asString()).isEqualTo("porters");
        assertThat(driver.at("/reasons/1/words").asString()).isEqualTo("Works through The driver flow-out");
    }

    // Seen to fail (the team was not there yet) with the participation read from a copy that follows two seconds late.
    @Test
    void it_is_right_the_moment_after_somebody_came_or_went() {
        var target = aTarget();
        var network = aNetwork(target);
        var team = aTeam("porters");
        var number = aStaffNumber();
        assertThat(kinds(target)).isEmpty();
        joins(network, number, team);
        assertThat(kinds(target)).containsOnlyKeys(team);
        leaves(network, number);
        assertThat(kinds(target)).isEmpty();
    }

    @Test
    void a_network_that_is_closed_touches_nobody() {
        var target = aTarget();
        var network = aNetwork(target);
        joins(network, aStaffNumber(), aTeam("porters"));
        leader().put("/api/networks/" + network, org.throughline.networks.Trust.network("closed", target));

        assertThat(kinds(target)).isEmpty();
    }

    @Test
    void a_target_that_nothing_is_known_of_is_not_there_but_one_that_is_worked_for_is() {
        var target = anId("target");
        assertThat(leader().get("/api/targets/" + target + "/affected-teams").status())
                .isEqualTo(404);
        var team = aTeam("porters");
        contributes(team, target, "flow-out");

        assertThat(kinds(target)).containsOnlyKeys(team);
        Targets.revised(target, 1, "Four hours");
        assertThat(Targets.awaitKnown(target).title()).isEqualTo("Four hours");
    }

    @Test
    void teams_are_read_in_pages_and_as_a_table() {
        var target = anId("target");
        var teams =
                List.of(aTeam("x"), aTeam("x"), aTeam("x")).stream().sorted().toList();
        teams.forEach(team -> contributes(team, target, "flow-out"));
        var path = "/api/targets/" + target + "/affected-teams?limit=2";
        var first = leader().get(path).json();
        var second =
                leader().get(path + "&after=" + first.path("next").asString()).json();

        assertThat(first.at("/items/1/team").asString()).isEqualTo(teams.get(1));
        assertThat(second.at("/items/0/team").asString()).isEqualTo(teams.get(2));
        assertThat(second.has("next")).isFalse();
        assertThat(leader().with("Accept", "text/csv").get(path).body())
                .startsWith("team,name,reasons")
                .contains(teams.getFirst());
    }

    private static Map<String, List<String>> kinds(String target) {
        var kinds = new TreeMap<String, List<String>>();
        leader().get("/api/targets/" + target + "/affected-teams")
                .json()
                .path("items")
                .forEach(row -> kinds.put(
                        row.path("team").asString(),
                        row.path("reasons")
                                .valueStream()
                                .map(reason -> reason.path("kind").asString())
                                .toList()));
        return kinds;
    }
}
