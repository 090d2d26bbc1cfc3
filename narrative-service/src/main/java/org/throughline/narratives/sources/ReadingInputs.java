package org.throughline.narratives.sources;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.throughline.events.Subjects;
import org.throughline.kit.outbox.Outbox;
import org.throughline.narratives.sources.Kept.Kind;

/// Reads what narratives are composed from.
public final class ReadingInputs {
    private final MongoDatabase database;
    private final Kept kept;

    ReadingInputs(MongoDatabase database, Kept kept) {
        this.database = database;
        this.kept = kept;
    }

    /// What is known about these teams, read in as many queries as there are kinds.
    public InputsOfTeams of(Collection<String> teams) {
        var ties = kept.ties().of(teams);
        var contributions = new HashMap<String, Document>();
        kept.replica(Kind.CONTRIBUTION)
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
        var networks = kept.byId(Kind.NETWORK, networkIds);
        networks.values().forEach(network -> targets.addAll(network.getList("targets", String.class, List.of())));
        var targetDocuments = kept.byId(Kind.TARGET, targets);
        var measures = new HashSet<String>();
        targets.forEach(target -> measures.add(target + "." + Subjects.MAIN_MEASURE));
        targetDocuments.forEach((target, document) -> document.getList("balancing", String.class, List.of())
                .forEach(measure -> measures.add(target + "." + measure)));
        var teamDocuments = kept.byId(Kind.TEAM, named);
        var successors = new HashSet<String>();
        teamDocuments.values().forEach(team -> successors.addAll(team.getList("successors", String.class, List.of())));
        successors.removeAll(teamDocuments.keySet());
        teamDocuments.putAll(kept.byId(Kind.TEAM, successors));
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
                kept.byId(Kind.MEASURE, measures),
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

    private static Set<String> distinct(Map<String, Ties.Tied> ties, Function<Ties.Tied, List<String>> keys) {
        var distinct = new HashSet<String>();
        ties.values().forEach(tied -> distinct.addAll(keys.apply(tied)));
        return distinct;
    }
}
