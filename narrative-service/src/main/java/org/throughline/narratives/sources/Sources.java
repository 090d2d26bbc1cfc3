package org.throughline.narratives.sources;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import org.throughline.kit.derived.Derived;
import org.throughline.kit.event.Envelope;
import org.throughline.kit.event.Received;
import org.throughline.kit.outbox.Outbox;

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
    private final Derived derived;
    private final Map<Kind, Replica> replicas = new EnumMap<>(Kind.class);

    Sources(MongoDatabase database, Derived derived) {
        this.database = database;
        this.derived = derived;
        for (var kind : Kind.values()) {
            replicas.put(kind, new Replica(collection(kind)));
        }
        collection(Kind.CONTRIBUTION).createIndex(Indexes.ascending("target"));
        collection(Kind.NETWORK).createIndex(Indexes.ascending("targets"));
        collection(Kind.TEAM).createIndex(Indexes.ascending("department"));
    }

    /// Keeps the states among these events. Those that are older than what is there change nothing.
    public void keep(List<Received> events) {
        var states = new EnumMap<Kind, List<Replica.State>>(Kind.class);
        var ties = new Ties(derived.collection("ties"));
        for (var event : events) {
            keep(event, states, ties);
        }
        ties.write();
        states.forEach((kind, kept) -> replica(kind).keep(kept));
    }

    /// Whether a newer state than this event's is there.
    public boolean knowsNewerThan(Received event) {
        var states = new EnumMap<Kind, List<Replica.State>>(Kind.class);
        keep(event, states, new Ties(derived.collection("ties")));
        return states.entrySet().stream()
                .anyMatch(each -> each.getValue().stream().anyMatch(replica(each.getKey())::knowsNewerThan));
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

    /// The ids of all targets that are still held to, in order.
    public List<String> liveTargets() {
        var ids = new ArrayList<String>();
        collection(Kind.TARGET)
                .find(ne("retired", true))
                .projection(include("_id"))
                .sort(ascending("_id"))
                .forEach(target -> ids.add(Objects.requireNonNull(target.getString("_id"))));
        return ids;
    }

    /// What is known about these teams, read in as many queries as there are kinds.
    public InputsOfTeams inputs(Collection<String> teams) {
        var ties = new Ties(derived.collection("ties")).of(teams);
        var contributions = new HashMap<String, Document>();
        replica(Kind.CONTRIBUTION)
                .find(distinct(ties, Ties.Tied::contributions))
                .forEach(document -> contributions.put(document.getString("_id"), document));
        contributions.values().removeIf(document -> !document.getBoolean("linked", false));
        var targets = new HashSet<String>();
        var named = new HashSet<>(teams);
        for (var contribution : contributions.values()) {
            targets.add(contribution.getString("target"));
            named.add(contribution.getString("team"));
            contribution
                    .getList("actions", Document.class, List.of())
                    .forEach(action -> named.addAll(action.getList("helps", String.class, List.of())));
        }
        var networkIds = new HashSet<String>();
        var commitments = commitments(teams, named, networkIds);
        networkIds.addAll(distinct(ties, Ties.Tied::networks));
        var networks = byId(Kind.NETWORK, networkIds);
        networks.values().forEach(network -> targets.addAll(network.getList("targets", String.class, List.of())));
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
                .projection(Outbox.without())
                .forEach(story -> stories.put(story.getString("_id"), story));
        return new InputsOfTeams(new InputsOfTeams.Read(
                ties,
                contributions,
                networks,
                targetDocuments,
                byId(Kind.MEASURE, measures),
                teamDocuments,
                stories,
                commitments,
                voices(teams),
                database.getCollection("organisation")
                        .find()
                        .projection(Outbox.without())
                        .first()));
    }

    // The promises that are told to these teams, by team; whom they name is added to the names that are read.
    private Map<String, List<Document>> commitments(
            Collection<String> teams, Set<String> namedTeams, Set<String> namedNetworks) {
        var byTeam = new HashMap<String, List<Document>>();
        var subjects = teams.stream().map(Subjects::team).toList();
        database.getCollection("commitments")
                .find(and(in("state.touches", subjects), exists("state")))
                .projection(Outbox.without("state.outcomes"))
                .forEach(commitment -> {
                    var state = commitment.get("state", Document.class);
                    for (var party : List.of(state.get("from", Document.class), state.get("to", Document.class))) {
                        var names = party.getString("kind").equals("team") ? namedTeams : namedNetworks;
                        names.add(party.getString("id"));
                    }
                    state.getList("touches", String.class, List.of())
                            .forEach(team -> byTeam.computeIfAbsent(
                                            team.substring(team.indexOf('/') + 1), _ -> new ArrayList<>())
                                    .add(commitment));
                });
        return byTeam;
    }

    // What was raised about these teams and has no answer yet, in order of ids. What was said without a name is told
    // from the next day on, lest the time of a revision tells when it was said.
    private Map<String, List<Document>> voices(Collection<String> teams) {
        var byTeam = new HashMap<String, List<Document>>();
        database.getCollection("voices")
                .find(and(
                        in("state.about", teams.stream().map(Subjects::team).toList()),
                        eq("state.state", "open"),
                        exists("state.hiddenUntil", false)))
                .projection(Outbox.without())
                .sort(ascending("_id"))
                .forEach(voice -> {
                    var about = voice.get("state", Document.class).getString("about");
                    byTeam.computeIfAbsent(about.substring(about.indexOf('/') + 1), _ -> new ArrayList<>())
                            .add(voice);
                });
        return byTeam;
    }

    /// A team, as far as others than its narrative ask.
    ///
    /// @param headcount planned; 0 while it is not known
    public record TeamLine(String id, String name, String department, int headcount) {}

    /// All teams that were not disbanded, in order of departments and names.
    public List<TeamLine> allTeams() {
        var found = new ArrayList<TeamLine>();
        collection(Kind.TEAM).find().forEach(document -> add(document, found));
        found.sort(Comparator.comparing(TeamLine::department).thenComparing(TeamLine::name));
        return found;
    }

    /// A network's name.
    public record NetworkName(String id, String name) {}

    /// All networks that were not closed, in order of names.
    public List<NetworkName> openNetworks() {
        var found = new ArrayList<NetworkName>();
        collection(Kind.NETWORK)
                .find(ne("state", "closed"))
                .projection(include("name"))
                .forEach(network -> found.add(new NetworkName(
                        Objects.requireNonNull(network.getString("_id")),
                        Objects.requireNonNull(network.getString("name")))));
        found.sort(Comparator.comparing(NetworkName::name));
        return found;
    }

    /// The ids of the networks that any of these teams takes part in.
    public Set<String> networksOf(Collection<String> teams) {
        var found = new HashSet<String>();
        collection(Kind.NETWORK)
                .find(in("teams", teams))
                .projection(include("_id"))
                .forEach(network -> found.add(network.getString("_id")));
        return found;
    }

    /// A network that works on a team's targets.
    ///
    /// @param targets the titles of those that the team moves as well
    public record NetworkLine(String id, String name, String purpose, List<String> targets) {}

    /// The networks that work on targets of the team and that it takes no part in yet, in order of names.
    public List<NetworkLine> networksToJoin(String team) {
        var targets = new HashSet<String>();
        collection(Kind.CONTRIBUTION)
                .find(and(eq("team", team), eq("linked", true)))
                .projection(include("target"))
                .forEach(contribution -> targets.add(contribution.getString("target")));
        var titles = names(targets.stream().map(Subjects::target).toList());
        var found = new ArrayList<NetworkLine>();
        collection(Kind.NETWORK)
                .find(and(in("targets", targets), ne("state", "closed"), ne("teams", team)))
                .forEach(network -> found.add(new NetworkLine(
                        Objects.requireNonNull(network.getString("_id")),
                        Objects.requireNonNull(network.getString("name")),
                        Objects.requireNonNull(network.getString("purpose")),
                        network.getList("targets", String.class, List.of()).stream()
                                .filter(targets::contains)
                                .map(target -> titles.getOrDefault(Subjects.target(target), target))
                                .sorted()
                                .toList())));
        found.sort(Comparator.comparing(NetworkLine::name));
        return found;
    }

    /// What teams, targets and networks are called, by subject, as far as they are known.
    public Map<String, String> names(Collection<String> subjects) {
        var names = new HashMap<String, String>();
        names(Kind.TEAM, "team/", "name", subjects, names);
        names(Kind.TARGET, "target/", "title", subjects, names);
        names(Kind.NETWORK, "network/", "name", subjects, names);
        return names;
    }

    private void names(Kind kind, String prefix, String field, Collection<String> subjects, Map<String, String> names) {
        var ids = subjects.stream()
                .filter(subject -> subject.startsWith(prefix))
                .map(subject -> subject.substring(prefix.length()))
                .toList();
        replica(kind).find(ids).forEach(document -> {
            if (document.getString(field) != null) {
                names.put(prefix + document.getString("_id"), document.getString(field));
            }
        });
    }

    /// These teams, as far as they are known and were not disbanded.
    public List<TeamLine> teams(Collection<String> ids) {
        var found = new ArrayList<TeamLine>();
        replica(Kind.TEAM).find(ids).forEach(document -> add(document, found));
        return found;
    }

    /// How many people a department has, by the plans of its teams.
    public int headcountOf(String department) {
        var teams = new ArrayList<TeamLine>();
        collection(Kind.TEAM).find(eq("department", department)).forEach(document -> add(document, teams));
        return teams.stream().mapToInt(TeamLine::headcount).sum();
    }

    private static void add(Document document, List<TeamLine> to) {
        if (!document.getBoolean("disbanded", false)) {
            to.add(new TeamLine(
                    Objects.requireNonNull(document.getString("_id")),
                    Objects.requireNonNull(document.getString("name")),
                    Objects.requireNonNull(document.getString("department")),
                    document.getInteger("headcount", 0)));
        }
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
        return derived.collection(kind.collection);
    }
}
