package org.throughline.networks.networking;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.people.ForgetsPeople;
import org.throughline.networks.networking.domain.Network;
import org.throughline.networks.networking.domain.NetworkState;
import org.throughline.networks.people.domain.Pseudonym;
import org.throughline.networks.teams.TakesOver;
import org.throughline.networks.workforce.KeepsPeople;
import org.throughline.networks.workforce.domain.Whereabouts;

/// Keeps members where they work: with the people when they change teams, with the teams when they go up in others.
/// Each network is one write; done again, it finds nothing to do.
final class FollowingMembers implements KeepsPeople, TakesOver, ForgetsPeople {
    private static final int MOST_NETWORKS = 100_000;
    private static final Bson OPEN = ne("state.focus.state", NetworkState.CLOSED.toString());
    private final AggregateStore<Network> networks;

    FollowingMembers(AggregateStore<Network> networks) {
        this.networks = networks;
    }

    @Override
    public void worksAt(String person, Whereabouts now, Trigger trigger) {
        follow(and(OPEN, exists("state.members." + person)), trigger, network -> {
            var member = network.members().get(person);
            return member == null ? network : network.joinedBy(new Pseudonym(person), member.settled(now));
        });
    }

    @Override
    public void takeOver(Map<String, String> successors, Trigger trigger) {
        follow(OPEN, trigger, network -> network.succeeded(successors));
    }

    @Override
    public void forget(String person, Trigger trigger) {
        follow(
                exists("state.members." + person),
                trigger,
                network -> network.members().containsKey(person) ? network.leftBy(new Pseudonym(person)) : network);
    }

    private void follow(Bson which, Trigger trigger, UnaryOperator<Network> alteration) {
        for (var stored : networks.all(which, MOST_NETWORKS)) {
            if (!alteration.apply(stored.state()).equals(stored.state())) {
                networks.decide(stored.id(), Precondition.NONE, trigger, current -> {
                    var before = current.orElse(stored).state();
                    var now = alteration.apply(before);
                    return now.equals(before) ? Decision.keep() : TakingPart.written(stored.id(), before, now);
                });
            }
        }
    }
}
