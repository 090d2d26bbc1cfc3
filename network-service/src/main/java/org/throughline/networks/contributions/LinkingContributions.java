package org.throughline.networks.contributions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.events.networks.ContributionLinked;
import org.throughline.events.networks.ContributionUnlinked;
import org.throughline.kit.Refusal;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.networks.contributions.domain.Contribution;
import org.throughline.networks.teams.domain.TeamDirectory;

/// Links a team's work to a target, or unlinks it. A team or a target that nothing was heard of is taken all the
/// same: its event may be on its way.
final class LinkingContributions {
    private final AggregateStore<Contribution> contributions;
    private final TeamDirectory teams;

    LinkingContributions(AggregateStore<Contribution> contributions, TeamDirectory teams) {
        this.contributions = contributions;
        this.teams = teams;
    }

    Outcome<Contribution> link(Contribution wanted, Precondition precondition, Trigger trigger) {
        var unknown = teams.unknown(wanted.helped());
        return contributions.decide(
                ContributionStore.id(wanted.team(), wanted.target()),
                precondition,
                trigger,
                current -> decide(current.map(Stored::state), wanted, unknown));
    }

    private static Decision<Contribution> decide(
            Optional<Contribution> before, Contribution wanted, List<String> unknown) {
        if (before.isPresent() && before.get().equals(wanted)) {
            return Decision.keep();
        }
        // A team that was helped before may be gone since; that is no reason to refuse other words.
        var never = new HashSet<>(unknown);
        before.ifPresent(contribution -> never.removeAll(contribution.helped()));
        var refusals = refusals(wanted, never);
        return refusals.isEmpty()
                ? Decision.write(wanted, version -> List.of(linked(wanted, version)))
                : Decision.refuse(refusals);
    }

    Outcome<Contribution> unlink(String team, String target, Precondition precondition, Trigger trigger) {
        return contributions.decide(
                ContributionStore.id(team, target),
                precondition,
                trigger,
                current -> current.isEmpty()
                        ? Decision.keep()
                        : Decision.remove(_ -> List.of(new ContributionUnlinked(team, target))));
    }

    private static List<Refusal> refusals(Contribution wanted, Set<String> unknownTeams) {
        var refusals = new ArrayList<Refusal>();
        if (wanted.characters() > Contribution.MOST_CHARACTERS) {
            refusals.add(new Refusal(
                    "/actions",
                    wanted.characters() + " characters",
                    "all statements together should have at most " + Contribution.MOST_CHARACTERS + " characters"));
        }
        var ids = new HashSet<String>();
        for (int i = 0; i < wanted.actions().size(); i++) {
            var action = wanted.actions().get(i);
            if (!ids.add(action.id())) {
                refusals.add(new Refusal(
                        "/actions/" + i + "/id", action.id(), "should be another id than those of the actions before"));
            }
            for (int j = 0; j < action.helps().size(); j++) {
                if (unknownTeams.contains(action.helps().get(j))) {
                    refusals.add(new Refusal(
                            "/actions/" + i + "/helps/" + j,
                            action.helps().get(j),
                            "should be a team that is registered"));
                }
            }
        }
        return refusals;
    }

    static ContributionLinked linked(Contribution contribution, long version) {
        return new ContributionLinked(new org.throughline.events.networks.Contribution(
                contribution.team(),
                contribution.target(),
                contribution.driver(),
                contribution.statement(),
                contribution.actions().stream()
                        .map(action -> new org.throughline.events.networks.Action(
                                action.id(), action.statement(), action.helps()))
                        .toList(),
                version));
    }
}
