package org.throughline.narratives.sources;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Subjects;
import org.throughline.narratives.composing.domain.CommitmentFact;
import org.throughline.narratives.composing.domain.ContributionFact;
import org.throughline.narratives.composing.domain.Inputs;
import org.throughline.narratives.composing.domain.Known;
import org.throughline.narratives.composing.domain.NetworkFact;
import org.throughline.narratives.composing.domain.ReadingFact;
import org.throughline.narratives.composing.domain.TargetFact;
import org.throughline.narratives.composing.domain.TeamFact;
import org.throughline.narratives.composing.domain.ThemeFact;

/// What is known about a number of teams, read at once; each fact is made only once for all of them, and only when one
/// of them is asked for, so that a fact that cannot be read troubles nobody else.
public final class InputsOfTeams {
    private final Map<String, Ties.Tied> ties;
    private final Facts.Lazily<ContributionFact> contributions;
    private final Facts.Lazily<NetworkFact> networks;
    private final Facts.Lazily<TargetFact> targets;
    private final Facts.Lazily<ReadingFact> readings;
    private final Facts.Lazily<TeamFact> teams;
    private final Facts.Lazily<String> stories;
    private final Map<String, List<Document>> commitments;
    private final Map<String, List<Document>> voices;
    private final @Nullable Known<List<ThemeFact>> themes;

    InputsOfTeams(Read read) {
        this.ties = read.ties;
        this.contributions = new Facts.Lazily<>(read.contributions, Facts::contribution);
        this.networks = new Facts.Lazily<>(read.networks, Facts::network);
        this.targets = new Facts.Lazily<>(read.targets, Facts::target);
        this.readings = new Facts.Lazily<>(read.measures, Facts::reading);
        this.teams = new Facts.Lazily<>(read.teams, Facts::team);
        this.stories = new Facts.Lazily<>(read.stories, Facts::story);
        this.commitments = read.commitments;
        this.voices = read.voices;
        this.themes = read.organisation == null ? null : Facts.themes(read.organisation);
    }

    /// The documents by id, as they were read.
    record Read(
            Map<String, Ties.Tied> ties,
            Map<String, Document> contributions,
            Map<String, Document> networks,
            Map<String, Document> targets,
            Map<String, Document> measures,
            Map<String, Document> teams,
            Map<String, Document> stories,
            Map<String, List<Document>> commitments,
            Map<String, List<Document>> voices,
            @Nullable Document organisation) {}

    /// The inputs of one of them; empty while the team itself is not known.
    public Optional<Inputs> of(String id) {
        return teams.find(id).map(this::of);
    }

    private Inputs of(Known<TeamFact> team) {
        var id = team.fact().id();
        var tied = ties.getOrDefault(id, Ties.Tied.NONE);
        var own = contributions(tied, contribution -> contribution.team().equals(id));
        var helpedBy = contributions(tied, contribution -> helps(contribution, id));
        var mine = tied.networks().stream()
                .flatMap(network -> networks.find(network).stream())
                .filter(network -> network.fact().teams().contains(id))
                .sorted(Comparator.comparing(network -> network.fact().id()))
                .toList();
        var found = targetsOf(own, mine);
        return new Inputs(
                team,
                stories.find(id).orElse(null),
                own,
                helpedBy,
                mine,
                found,
                readingsOf(own),
                balancingOf(found.values()),
                named(team, own, helpedBy),
                themes,
                promises(id),
                voices.getOrDefault(id, List.of()).stream().map(Facts::voice).toList());
    }

    private List<Known<CommitmentFact>> promises(String team) {
        return commitments.getOrDefault(team, List.of()).stream()
                .map(document -> Facts.commitment(document, team, this::name))
                .sorted(Comparator.comparing((Known<CommitmentFact> promise) ->
                                promise.fact().due())
                        .thenComparing(promise -> promise.fact().id()))
                .toList();
    }

    private String name(String kind, String id) {
        return kind.equals("team")
                ? teams.find(id).map(known -> known.fact().name()).orElse(id)
                : networks.find(id).map(known -> known.fact().name()).orElse(id.replace('-', ' '));
    }

    private static boolean helps(ContributionFact contribution, String team) {
        return !contribution.team().equals(team)
                && contribution.actions().stream()
                        .anyMatch(action -> action.helps().contains(team));
    }

    private List<Known<ContributionFact>> contributions(Ties.Tied tied, Predicate<ContributionFact> wanted) {
        return tied.contributions().stream()
                .flatMap(contribution -> contributions.find(contribution).stream())
                .filter(contribution -> wanted.test(contribution.fact()))
                .sorted(Comparator.comparing((Known<ContributionFact> contribution) ->
                                contribution.fact().target())
                        .thenComparing(contribution -> contribution.fact().team()))
                .toList();
    }

    private Map<String, Known<TargetFact>> targetsOf(
            List<Known<ContributionFact>> own, List<Known<NetworkFact>> networks) {
        var found = new HashMap<String, Known<TargetFact>>();
        Stream.concat(
                        own.stream().map(contribution -> contribution.fact().target()),
                        networks.stream().flatMap(network -> network.fact().targets().stream()))
                .distinct()
                .forEach(id -> targets.find(id).ifPresent(target -> found.put(id, target)));
        return found;
    }

    private Map<String, Known<ReadingFact>> readingsOf(List<Known<ContributionFact>> own) {
        var found = new HashMap<String, Known<ReadingFact>>();
        own.forEach(contribution -> readings.find(contribution.fact().target() + "." + Subjects.MAIN_MEASURE)
                .ifPresent(reading -> found.put(contribution.fact().target(), reading)));
        return found;
    }

    private Map<String, List<Known<ReadingFact>>> balancingOf(Collection<Known<TargetFact>> found) {
        var balancing = new HashMap<String, List<Known<ReadingFact>>>();
        for (var target : found) {
            var ofTarget = target.fact().balancing().stream()
                    .flatMap(measure -> readings.find(target.fact().id() + "." + measure).stream())
                    .toList();
            if (!ofTarget.isEmpty()) {
                balancing.put(target.fact().id(), ofTarget);
            }
        }
        return balancing;
    }

    private Map<String, Known<TeamFact>> named(
            Known<TeamFact> team, List<Known<ContributionFact>> own, List<Known<ContributionFact>> helpedBy) {
        var ids = new HashSet<>(team.fact().successors());
        own.forEach(contribution -> contribution.fact().actions().forEach(action -> ids.addAll(action.helps())));
        helpedBy.forEach(contribution -> ids.add(contribution.fact().team()));
        var found = new HashMap<String, Known<TeamFact>>();
        ids.forEach(id -> teams.find(id).ifPresent(named -> found.put(id, named)));
        return found;
    }
}
