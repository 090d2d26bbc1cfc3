package org.throughline.narratives.marking;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.throughline.events.catalogue.Event;
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
import org.throughline.kit.event.Received;
import org.throughline.narratives.sources.Sources;

/// Which teams events touch: those that the new state links, **and** those whose present narrative mentions the
/// aggregate. The second half finds the team that has just left, also when the state that let it go was stored before a
/// crash (hole 2).
final class Affected {
    private final Sources sources;
    private final MongoCollection<Document> narratives;

    Affected(Sources sources, MongoCollection<Document> narratives) {
        this.sources = sources;
        this.narratives = narratives;
    }

    /// The teams by mark, in three queries whatever the number of events.
    Map<Mark, Set<String>> by(List<Received> events) {
        var linkedTargets = new HashSet<String>();
        var subjects = new HashSet<String>();
        for (var event : events) {
            linkedTargets.addAll(targets(event.payload()));
            subjects.add(event.envelope().subject());
        }
        var linked = sources.teamsLinkedTo(linkedTargets);
        var mentioning = mentioning(subjects);
        var affected = new LinkedHashMap<Mark, Set<String>>();
        for (var event : events) {
            var teams = new HashSet<>(teams(event.payload()));
            targets(event.payload()).forEach(target -> teams.addAll(linked.getOrDefault(target, Set.of())));
            teams.addAll(mentioning.getOrDefault(event.envelope().subject(), Set.of()));
            affected.put(Mark.of(event), teams);
        }
        return affected;
    }

    /// The teams that an event of this service's own touches: those that it says, those linked to the targets that it
    /// says, and those whose narrative tells of it.
    Set<String> byOwn(String subject, Collection<String> touched) {
        var teams = new HashSet<String>();
        var targets = new HashSet<String>();
        for (var each : touched) {
            var id = each.substring(each.indexOf('/') + 1);
            if (each.startsWith("target/")) {
                targets.add(id);
            } else {
                teams.add(id);
            }
        }
        sources.teamsLinkedTo(targets).values().forEach(teams::addAll);
        mentioning(List.of(subject)).values().forEach(teams::addAll);
        return teams;
    }

    private Map<String, Set<String>> mentioning(Collection<String> subjects) {
        var teams = new HashMap<String, Set<String>>();
        narratives
                .find(in("references", subjects))
                .projection(include("references"))
                .forEach(narrative -> {
                    for (var reference : narrative.getList("references", String.class, List.of())) {
                        if (subjects.contains(reference)) {
                            teams.computeIfAbsent(reference, _ -> new HashSet<>())
                                    .add(narrative.getString("_id"));
                        }
                    }
                });
        return teams;
    }

    private static List<String> targets(Event event) {
        return switch (event) {
            case TargetPublished(var target) -> List.of(target.id());
            case TargetRevised(var target, var _) -> List.of(target.id());
            case TargetRetired(var target, var _, var _) -> List.of(target.id());
            case MeasureEvaluated measure -> List.of(measure.target());
            default -> List.of();
        };
    }

    private static List<String> teams(Event event) {
        return switch (event) {
            case TeamRegistered(var team) -> List.of(team.id());
            case TeamReorganised(var team, var _) -> List.of(team.id());
            case TeamDisbanded(var team, var _) -> List.of(team.id());
            case ContributionLinked(var contribution) -> teams(contribution);
            case ContributionUnlinked(var team, var _) -> List.of(team);
            case NetworkFormed(var network) -> teams(network);
            case NetworkRefocused(var network) -> teams(network);
            case NetworkJoined(var network, var _) -> teams(network);
            case NetworkLeft(var network, var team) -> {
                var teams = new ArrayList<>(teams(network));
                teams.add(team);
                yield teams;
            }
            case NetworkClosed(var network) -> teams(network);
            default -> List.of();
        };
    }

    private static List<String> teams(Contribution contribution) {
        var teams = new ArrayList<String>();
        teams.add(contribution.team());
        contribution.actions().forEach(action -> teams.addAll(action.helps()));
        return teams;
    }

    private static List<String> teams(Network network) {
        return network.teams();
    }
}
