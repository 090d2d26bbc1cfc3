package org.throughline.narratives.sources;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.throughline.events.networks.Contribution;
import org.throughline.events.networks.ContributionLinked;
import org.throughline.events.networks.ContributionUnlinked;
import org.throughline.events.networks.Network;
import org.throughline.events.networks.NetworkClosed;
import org.throughline.events.networks.NetworkFormed;
import org.throughline.events.networks.NetworkJoined;
import org.throughline.events.networks.NetworkLeft;
import org.throughline.events.networks.NetworkRefocused;
import org.throughline.events.networks.TeamDisbanded;
import org.throughline.events.networks.TeamRegistered;
import org.throughline.events.networks.TeamReorganised;
import org.throughline.events.targets.MeasureEvaluated;
import org.throughline.events.targets.TargetPublished;
import org.throughline.events.targets.TargetRetired;
import org.throughline.events.targets.TargetRevised;
import org.throughline.kit.consume.Replica;
import org.throughline.kit.event.Envelope;
import org.throughline.kit.event.Received;
import org.throughline.narratives.sources.Kept.Kind;

/// The newest state of targets, measures, teams, contributions and networks, as their owners publish it.
public final class Sources {
    private final Kept kept;

    Sources(Kept kept) {
        this.kept = kept;
    }

    /// Keeps the states among these events. Those that are older than what is there change nothing.
    public void keep(List<Received> events) {
        var states = new EnumMap<Kind, List<Replica.State>>(Kind.class);
        var ties = kept.ties();
        for (var event : events) {
            keep(event, states, ties);
        }
        ties.write();
        states.forEach((kind, those) -> kept.replica(kind).keep(those));
    }

    /// Whether a newer state than this event's is there.
    public boolean knowsNewerThan(Received event) {
        var states = new EnumMap<Kind, List<Replica.State>>(Kind.class);
        keep(event, states, kept.ties());
        return states.entrySet().stream()
                .anyMatch(each -> each.getValue().stream().anyMatch(kept.replica(each.getKey())::knowsNewerThan));
    }

    private static void keep(Received event, Map<Kind, List<Replica.State>> states, Ties ties) {
        var to = new Collector(states, event.envelope());
        switch (event.payload()) {
            case TargetPublished(var target) -> to.add(Kind.TARGET, target.id(), Facts.ofTarget(target, false));
            case TargetRevised(var target, var _) -> to.add(Kind.TARGET, target.id(), Facts.ofTarget(target, false));
            case TargetRetired(var target, var _, var _) ->
                to.add(Kind.TARGET, target.id(), Facts.ofTarget(target, true));
            case MeasureEvaluated measure ->
                to.add(Kind.MEASURE, measure.target() + "." + measure.measure(), Facts.ofMeasure(measure));
            case TeamRegistered(var team) -> to.add(Kind.TEAM, team.id(), Facts.ofTeam(team, false, List.of()));
            case TeamReorganised(var team, var _) -> to.add(Kind.TEAM, team.id(), Facts.ofTeam(team, false, List.of()));
            case TeamDisbanded(var team, var successors) ->
                to.add(Kind.TEAM, team.id(), Facts.ofTeam(team, true, successors));
            case ContributionLinked(var contribution) -> {
                tie(contribution, ties);
                to.add(Kind.CONTRIBUTION, key(contribution), Facts.ofContribution(contribution));
            }
            case ContributionUnlinked(var team, var target) ->
                to.add(
                        Kind.CONTRIBUTION,
                        team + "." + target,
                        new Document("team", team).append("target", target).append("linked", false));
            case NetworkFormed(var network) -> network(network, to, ties);
            case NetworkRefocused(var network) -> network(network, to, ties);
            case NetworkJoined(var network, var _) -> network(network, to, ties);
            case NetworkLeft(var network, var _) -> network(network, to, ties);
            case NetworkClosed(var network) -> network(network, to, ties);
            default -> {
                // no state that a narrative is composed from
            }
        }
    }

    private record Collector(Map<Kind, List<Replica.State>> states, Envelope envelope) {
        void add(Kind kind, String key, Document fields) {
            states.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new Replica.State(key, envelope, fields));
        }
    }

    private static void network(Network network, Collector to, Ties ties) {
        network.teams().forEach(team -> ties.add(team, Ties.NETWORKS, network.id()));
        to.add(Kind.NETWORK, network.id(), Facts.ofNetwork(network));
    }

    private static void tie(Contribution contribution, Ties ties) {
        ties.add(contribution.team(), Ties.CONTRIBUTIONS, key(contribution));
        contribution.actions().stream()
                .flatMap(action -> action.helps().stream())
                .forEach(helped -> ties.add(helped, Ties.CONTRIBUTIONS, key(contribution)));
    }

    private static String key(Contribution contribution) {
        return contribution.team() + "." + contribution.target();
    }

    /// The teams whose contributions or networks are linked to these targets now, by target.
    public Map<String, Set<String>> teamsLinkedTo(Collection<String> targets) {
        var teams = new HashMap<String, Set<String>>();
        if (targets.isEmpty()) {
            return teams;
        }
        kept.all(Kind.CONTRIBUTION)
                .find(and(in("target", targets), eq("linked", true)))
                .projection(include("team", "target"))
                .forEach(contribution -> teams.computeIfAbsent(contribution.getString("target"), _ -> new HashSet<>())
                        .add(contribution.getString("team")));
        kept.all(Kind.NETWORK)
                .find(and(in("targets", targets), ne("state", "closed")))
                .projection(include("teams", "targets"))
                .forEach(network -> network.getList("targets", String.class, List.of()).stream()
                        .filter(targets::contains)
                        .forEach(target -> teams.computeIfAbsent(target, _ -> new HashSet<>())
                                .addAll(network.getList("teams", String.class, List.of()))));
        return teams;
    }

    /// The ids of all targets that are still held to, in order.
    public List<String> liveTargets() {
        var ids = new ArrayList<String>();
        kept.all(Kind.TARGET)
                .find(ne("retired", true))
                .projection(include("_id"))
                .sort(ascending("_id"))
                .forEach(target -> ids.add(Objects.requireNonNull(target.getString("_id"))));
        return ids;
    }
}
