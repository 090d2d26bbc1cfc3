package org.throughline.engagement.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.engagement.replicas.domain.Copy;
import org.throughline.engagement.replicas.domain.Freshness;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.engagement.replicas.domain.Team;

/// Puts together what leaders read of a team.
final class TeamsReader {
    private final Replicas replicas;

    TeamsReader(Replicas replicas) {
        this.replicas = replicas;
    }

    Optional<TeamView> team(String id) {
        return replicas.teams().find(id).map(this::view);
    }

    private TeamView view(Copy<Team> copy) {
        var team = copy.state();
        var contributions = replicas.contributions().liveWhere("team", List.of(team.id()));
        var titles = titles(contributions.stream().map(c -> c.state().target()).toList());
        var networks = replicas.networks().liveWhere("teams", List.of(team.id()));
        var narrative = replicas.narratives().find(team.id());
        var freshness = Freshness.newest(
                copy,
                Stream.of(contributions.stream(), networks.stream(), narrative.stream())
                        .flatMap(s -> s));
        return new TeamView(
                team.id(),
                team.name(),
                team.department(),
                copy.live() ? "active" : "disbanded",
                team.staffGroups(),
                team.parent(),
                team.successors(),
                contributions.stream()
                        .map(Copy::state)
                        .map(c -> new TeamView.ContributedTo(
                                c.target(), titles.get(c.target()), c.driver(), c.statement(), c.actions()))
                        .toList(),
                networks.stream().map(n -> new Named(n.id(), n.state().name())).toList(),
                narrative
                        .map(Copy::state)
                        .map(n -> new TeamView.Revision(n.version(), n.revisedAt(), n.material()))
                        .orElse(null),
                freshness.asOf(),
                freshness.lag().toMillis());
    }

    private Map<String, String> titles(List<String> targets) {
        return replicas.targets().findAll(targets).stream()
                .collect(Collectors.toMap(Copy::id, target -> target.state().title()));
    }
}
