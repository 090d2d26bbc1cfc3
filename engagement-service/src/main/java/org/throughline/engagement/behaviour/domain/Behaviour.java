package org.throughline.engagement.behaviour.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.throughline.engagement.replicas.domain.Acknowledged;
import org.throughline.engagement.replicas.domain.Commitment;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.Overview;
import org.throughline.engagement.replicas.domain.Team;
import org.throughline.engagement.wording.domain.Numbers;

/// What can be seen of what the teams of a trust, or of a part of it, do.
///
/// All of it is counts of teams, voices and promises that their owners publish: of people there are only shares of
/// teams that are large enough to tell of, and only whether these are half.
public final class Behaviour {
    private static final int MOST = 50;
    private static final int MONTHS = 12;
    private final Overview all;
    private final Set<String> linked;
    private final Set<String> across;
    private final LocalDate since;

    private Behaviour(Overview all, LocalDate today) {
        this.all = all;
        this.since = today.minusMonths(MONTHS);
        linked = all.linksByTeam().keySet();
        across = all.networks().values().stream()
                .filter(this::isAcross)
                .flatMap(network -> network.teams().stream())
                .collect(Collectors.toSet());
    }

    /// What concerns all groups is worked out once, so that many of them can be asked for.
    public static Behaviour in(Overview all, LocalDate today) {
        return new Behaviour(all, today);
    }

    public List<Figure> ofOrganisation() {
        return new Part(all.teams().keySet(), true).figures();
    }

    public List<Figure> ofDepartment(String department) {
        return new Part(
                        all.teams().values().stream()
                                .filter(team -> team.department().equals(department))
                                .map(Team::id)
                                .collect(Collectors.toSet()),
                        false)
                .figures();
    }

    public List<Figure> ofTeam(String team) {
        return new Part(all.teams().containsKey(team) ? Set.of(team) : Set.of(), false).figures();
    }

    private boolean isAcross(Network network) {
        return network.teams().stream()
                        .map(all.teams()::get)
                        .filter(Objects::nonNull)
                        .map(Team::department)
                        .distinct()
                        .count()
                > 1;
    }

    /// Some of the teams, or all.
    private final class Part {
        private final Set<String> teams;
        private final boolean isWhole;

        Part(Set<String> teams, boolean isWhole) {
            this.teams = teams;
            this.isWhole = isWhole;
        }

        List<Figure> figures() {
            return List.of(read(), ownWords(), stories(), across(), voices(), promises());
        }

        private Figure read() {
            var shares = teams.stream()
                    .map(all.acknowledged()::get)
                    .filter(Objects::nonNull)
                    .map(Acknowledged::share)
                    .filter(Objects::nonNull)
                    .toList();
            return new Figure(
                    "narratives-read",
                    "Narratives that are read",
                    (int) shares.stream().filter(share -> share >= MOST).count(),
                    shares.size(),
                    "Teams of which at least half have read their narrative since it last asked for that, of the teams"
                            + " that are large enough to tell of",
                    "A story works only on those who know it",
                    "");
        }

        private Figure ownWords() {
            return ofTeams(
                    "own-words",
                    "Contributions in their own words",
                    linked::contains,
                    "Teams that have written how their work moves a target, of all teams",
                    "Who has said it themselves knows how their work counts");
        }

        private Figure stories() {
            return ofTeams(
                    "stories-told",
                    "Stories told",
                    all.stories()::containsKey,
                    "Teams that have told their own story, of all teams",
                    "Otherwise somebody else’s story leads");
        }

        private Figure across() {
            return ofTeams(
                    "networks-across",
                    "In networks across departments",
                    across::contains,
                    "Teams that take part in a network with teams of another department, of all teams",
                    "Targets are reached between departments, and silos end there");
        }

        private Figure ofTeams(String kind, String name, Predicate<String> holds, String definition, String why) {
            return new Figure(
                    kind, name, (int) teams.stream().filter(holds).count(), teams.size(), definition, why, "");
        }

        private Figure voices() {
            var raised = all.voices().stream()
                    .filter(voice -> !voice.raised().isBefore(since))
                    .filter(voice -> isWhole || (voice.kind().equals("team") && teams.contains(voice.about())))
                    .toList();
            var answered = raised.stream()
                    .filter(voice -> voice.answered().isPresent())
                    .toList();
            var days = answered.stream()
                    .mapToLong(voice -> ChronoUnit.DAYS.between(
                            voice.raised(), voice.answered().orElse(voice.raised())))
                    .sorted()
                    .toArray();
            return new Figure(
                    "voices-answered",
                    "Voices that were answered",
                    answered.size(),
                    raised.size(),
                    "Voices about it that leaders answered, of those that were raised in the last twelve months",
                    "Who speaks out and hears nothing does not speak again",
                    days.length == 0
                            ? ""
                            : "Half of the answers took no more than "
                                    + Numbers.count(days[(days.length - 1) / 2], "day", "days"));
        }

        // Only leaders' own promises count here: others' are told with what stood in their way.
        private Figure promises() {
            Map<Boolean, Long> decided = all.commitments().values().stream()
                    .filter(promise -> promise.from().isLeader() && isToIt(promise))
                    .filter(promise -> promise.isKept() || promise.isBroken())
                    .filter(promise -> !promise.due().isBefore(since))
                    .collect(Collectors.partitioningBy(Commitment::isKept, Collectors.counting()));
            var kept = Math.toIntExact(decided.getOrDefault(true, 0L));
            var broken = Math.toIntExact(decided.getOrDefault(false, 0L));
            return new Figure(
                    "leaders-promises",
                    "Promises that leaders kept",
                    kept,
                    kept + broken,
                    "Leaders’ promises to it that were kept, of those of the last twelve months that were kept or broken",
                    "A broken promise is worse than none: it takes more than one kept promise to mend it",
                    "");
        }

        private boolean isToIt(Commitment promise) {
            return isWhole
                    || (promise.to().kind().equals("team")
                            && teams.contains(promise.to().id()));
        }
    }
}
