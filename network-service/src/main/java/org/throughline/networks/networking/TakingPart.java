package org.throughline.networks.networking;

import java.util.List;
import java.util.Optional;
import org.throughline.kit.Refusal;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;
import org.throughline.networks.networking.domain.Member;
import org.throughline.networks.networking.domain.Network;
import org.throughline.networks.people.domain.Pseudonym;
import org.throughline.networks.teams.domain.TeamDirectory;
import org.throughline.networks.workforce.domain.Workplaces;

/// Joining networks and leaving them. Others are told only when another set of teams takes part.
final class TakingPart {
    private final AggregateStore<Network> networks;
    private final TeamDirectory teams;
    private final Workplaces workplaces;

    TakingPart(AggregateStore<Network> networks, TeamDirectory teams, Workplaces workplaces) {
        this.networks = networks;
        this.teams = teams;
        this.workplaces = workplaces;
    }

    /// Empty where there is no such network. Where the workforce system says where the person works, that counts.
    Optional<Outcome<Network>> join(
            String id, Pseudonym person, Member wanted, Precondition precondition, Trigger trigger) {
        if (networks.find(id).isEmpty()) {
            return Optional.empty();
        }
        var whereabouts = workplaces.today(person.value());
        var member = wanted.settled(whereabouts);
        var teamIsUnknown =
                !whereabouts.known() && !teams.unknown(List.of(member.team())).isEmpty();
        return Optional.of(networks.decide(id, precondition, trigger, current -> {
            var before = current.orElseThrow().state();
            if (member.equals(before.members().get(person.value()))) {
                return Decision.keep();
            }
            if (teamIsUnknown) {
                return Decision.refuse(
                        List.of(new Refusal("/team", member.team(), "should be a team that is registered")));
            }
            if (before.focus().closed()) {
                return Decision.conflict("The network " + id + " is closed; nobody can join it");
            }
            var now = before.joinedBy(person, member);
            return now.members().size() > Network.MOST_MEMBERS
                    ? Decision.conflict("The network " + id + " has " + Network.MOST_MEMBERS
                            + " members, which is as many as it can have")
                    : written(id, before, now);
        }));
    }

    /// Empty where there is no such network. One that is closed can be left: nobody has to stay on its list.
    Optional<Outcome<Network>> leave(String id, Pseudonym person, Precondition precondition, Trigger trigger) {
        if (networks.find(id).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(networks.decide(id, precondition, trigger, current -> {
            var before = current.orElseThrow().state();
            return before.members().containsKey(person.value())
                    ? written(id, before, before.leftBy(person))
                    : Decision.keep();
        }));
    }

    static Decision<Network> written(String id, Network before, Network now) {
        return Decision.write(now, version -> NetworkNews.participation(id, before, now, version));
    }
}
