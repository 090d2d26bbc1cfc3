package org.throughline.narratives.sources;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
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
import org.throughline.events.Subjects;
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

/// The newest state of targets, measures, teams, contributions and networks, as their owners publish it.
public final class Sources {
    /// What is kept, each in a collection of its own.
    enum Kind {
        TARGET("targets"),
        MEASURE("measures"),
        TEAM("teams"),
        CONTRIBUTION("contributions"),
        NETWORK("networks");

        private final String collection;

        Kind(String collection) {
            this.collection = collection;
        }
    }

    private final MongoDatabase database;
    private final Map<Kind, Replica> replicas = new EnumMap<>(Kind.class);

    Sources(MongoDatabase database) {
        this.database = database;
        for (var kind : Kind.values()) {
            replicas.put(kind, new Replica(collection(kind)));
        }
        collection(Kind.CONTRIBUTION).createIndex(Indexes.ascending("target"));
        collection(Kind.NETWORK).createIndex(Indexes.ascending("targets"));
    }

    /// Keeps the states among these events. Those that are older than what is there change nothing.
    public void keep(List<Received> events) {
        var states = new EnumMap<Kind, List<Replica.State>>(Kind.class);
        var ties = new Ties(database.getCollection("ties"));
        for (var event : events) {
            keep(event, states, ties);
        }
        ties.write();
        states.forEach((kind, kept) -> replica(kind).keep(kept));
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
        collection(Kind.CONTRIBUTION)
                .find(and(in("target", targets), eq("linked", true)))
                .projection(include("team", "target"))
                .forEach(contribution -> teams.computeIfAbsent(contribution.getString("target"), _ -> new HashSet<>())
                        .add(contribution.getString("team")));
        collection(Kind.NETWORK)
                .find(and(in("targets", targets), ne("state", "closed")))
                .projection(include("teams", "targets"))
                .forEach(network -> network.getList("targets", String.class, List.of()).stream()
                        .filter(targets::contains)
                        .forEach(target -> teams.computeIfAbsent(target, _ -> new HashSet<>())
                                .addAll(network.getList("teams", String.class, List.of()))));
        return teams;
    }

    /// What is known about these teams, read in as many queries as there are kinds.
    public InputsOfTeams inputs(Collection<String> teams) {
        var ties = new Ties(database.getCollection("ties")).of(teams);
        var contributions = new HashMap<String, Document>();
        replica(Kind.CONTRIBUTION)
                .find(distinct(ties, Ties.Tied::contributions))
                .forEach(document -> contributions.put(document.getString("_id"), document));
        contributions.values().removeIf(document -> !document.getBoolean("linked", false));
        var networks = byId(Kind.NETWORK, distinct(ties, Ties.Tied::networks));
        var targets = new HashSet<String>();
        networks.values().forEach(network -> targets.addAll(network.getList("targets", String.class, List.of())));
        var named = new HashSet<>(teams);
        for (var contribution : contributions.values()) {
            targets.add(contribution.getString("target"));
            named.add(contribution.getString("team"));
            contribution
                    .getList("actions", Document.class, List.of())
                    .forEach(action -> named.addAll(action.getList("helps", String.class, List.of())));
        }
        var targetDocuments = byId(Kind.TARGET, targets);
        var measures = new HashSet<String>();
        targets.forEach(target -> measures.add(target + "." + Subjects.MAIN_MEASURE));
        targetDocuments.forEach((target, document) -> document.getList("balancing", String.class, List.of())
                .forEach(measure -> measures.add(target + "." + measure)));
        var teamDocuments = byId(Kind.TEAM, named);
        var successors = new HashSet<String>();
        teamDocuments.values().forEach(team -> successors.addAll(team.getList("successors", String.class, List.of())));
        successors.removeAll(teamDocuments.keySet());
        teamDocuments.putAll(byId(Kind.TEAM, successors));
        var stories = new HashMap<String, Document>();
        database.getCollection("stories")
                .find(and(in("_id", teams), exists("state")))
                .projection(exclude("pending"))
                .forEach(story -> stories.put(story.getString("_id"), story));
        return new InputsOfTeams(new InputsOfTeams.Read(
                ties,
                contributions,
                networks,
                targetDocuments,
                byId(Kind.MEASURE, measures),
                teamDocuments,
                stories,
                database.getCollection("organisation")
                        .find()
                        .projection(exclude("pending"))
                        .first()));
    }

    private static Set<String> distinct(
            Map<String, Ties.Tied> ties, java.util.function.Function<Ties.Tied, List<String>> keys) {
        var distinct = new HashSet<String>();
        ties.values().forEach(tied -> distinct.addAll(keys.apply(tied)));
        return distinct;
    }

    private Map<String, Document> byId(Kind kind, Collection<String> keys) {
        var found = new HashMap<String, Document>();
        replica(kind).find(keys).forEach(document -> found.put(document.getString("_id"), document));
        return found;
    }

    private Replica replica(Kind kind) {
        return Objects.requireNonNull(replicas.get(kind));
    }

    private MongoCollection<Document> collection(Kind kind) {
        return database.getCollection(kind.collection);
    }
}
