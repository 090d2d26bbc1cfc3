package org.throughline.narratives.sources;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Subjects;
import org.throughline.narratives.composing.domain.ContributionFact;
import org.throughline.narratives.composing.domain.Inputs;
import org.throughline.narratives.composing.domain.Known;
import org.throughline.narratives.composing.domain.NetworkFact;
import org.throughline.narratives.composing.domain.ReadingFact;
import org.throughline.narratives.composing.domain.TargetFact;
import org.throughline.narratives.composing.domain.TeamFact;
import org.throughline.narratives.composing.domain.ThemeFact;

/// What is known about a number of teams, read at once; each fact is made only once for all of them.
public final class InputsOfTeams {
    private final Map<String, Ties.Tied> ties;
    private final Map<String, Known<ContributionFact>> contributions;
    private final Map<String, Known<NetworkFact>> networks;
    private final Map<String, Known<TargetFact>> targets;
    private final Map<String, Known<ReadingFact>> readings;
    private final Map<String, Known<TeamFact>> teams;
    private final @Nullable Known<List<ThemeFact>> themes;

    InputsOfTeams(
            Map<String, Ties.Tied> ties,
            Map<String, Document> contributions,
            Map<String, Document> networks,
            Map<String, Document> targets,
            Map<String, Document> measures,
            Map<String, Document> teams,
            @Nullable Document organisation) {
        this.ties = ties;
        this.contributions = facts(contributions, Facts::contribution);
        this.networks = facts(networks, Facts::network);
        this.targets = facts(targets, Facts::target);
        this.readings = facts(measures, Facts::reading);
        this.teams = facts(teams, Facts::team);
        this.themes = organisation == null ? null : Facts.themes(organisation);
    }

    private static <T> Map<String, Known<T>> facts(Map<String, Document> documents, Function<Document, Known<T>> read) {
        var facts = HashMap.<String, Known<T>>newHashMap(documents.size());
        documents.forEach((key, document) -> facts.put(key, read.apply(document)));
        return facts;
    }

    /// The inputs of one of them; empty while the team itself is not known.
    public Optional<Inputs> of(String id) {
        var team = teams.get(id);
        if (team == null) {
            return Optional.empty();
        }
        var tied = ties.getOrDefault(id, Ties.Tied.NONE);
        var own = contributions(tied, contribution -> contribution.team().equals(id));
        var helpedBy = contributions(tied, contribution -> helps(contribution, id));
        var mine = tied.networks().stream()
                .map(networks::get)
                .filter(Objects::nonNull)
                .filter(network -> network.fact().teams().contains(id))
                .sorted(Comparator.comparing(network -> network.fact().id()))
                .toList();
        return Optional.of(new Inputs(
                team, own, helpedBy, mine, targetsOf(own), readingsOf(own), named(team, own, helpedBy), themes));
    }

    private static boolean helps(ContributionFact contribution, String team) {
        return !contribution.team().equals(team)
                && contribution.actions().stream()
                        .anyMatch(action -> action.helps().contains(team));
    }

    private List<Known<ContributionFact>> contributions(
            Ties.Tied tied, java.util.function.Predicate<ContributionFact> wanted) {
        return tied.contributions().stream()
                .map(contributions::get)
                .filter(Objects::nonNull)
                .filter(contribution -> wanted.test(contribution.fact()))
                .sorted(Comparator.comparing((Known<ContributionFact> contribution) ->
                                contribution.fact().target())
                        .thenComparing(contribution -> contribution.fact().team()))
                .toList();
    }

    private Map<String, Known<TargetFact>> targetsOf(List<Known<ContributionFact>> own) {
        var found = new HashMap<String, Known<TargetFact>>();
        for (var contribution : own) {
            var target = targets.get(contribution.fact().target());
            if (target != null) {
                found.put(target.fact().id(), target);
            }
        }
        return found;
    }

    private Map<String, Known<ReadingFact>> readingsOf(List<Known<ContributionFact>> own) {
        var found = new HashMap<String, Known<ReadingFact>>();
        for (var contribution : own) {
            var target = contribution.fact().target();
            var reading = readings.get(target + "." + Subjects.MAIN_MEASURE);
            if (reading != null) {
                found.put(target, reading);
            }
        }
        return found;
    }

    private Map<String, Known<TeamFact>> named(
            Known<TeamFact> team, List<Known<ContributionFact>> own, List<Known<ContributionFact>> helpedBy) {
        var ids = new HashSet<>(team.fact().successors());
        own.forEach(contribution -> contribution.fact().actions().forEach(action -> ids.addAll(action.helps())));
        helpedBy.forEach(contribution -> ids.add(contribution.fact().team()));
        var found = new HashMap<String, Known<TeamFact>>();
        for (var id : ids) {
            var named = teams.get(id);
            if (named != null) {
                found.put(id, named);
            }
        }
        return found;
    }
}
