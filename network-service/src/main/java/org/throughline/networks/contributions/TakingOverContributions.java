package org.throughline.networks.contributions;

import static com.mongodb.client.model.Filters.in;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.events.networks.ContributionUnlinked;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;
import org.throughline.networks.contributions.domain.Contribution;
import org.throughline.networks.teams.TakesOver;

/// What a disbanded team said of its work goes to the team that takes over, where that one said nothing of its own
/// about the target. Else it stays, and is told as a loose end until somebody has looked at both.
final class TakingOverContributions implements TakesOver {
    private static final int MOST_CONTRIBUTIONS = 1_000_000;
    private final AggregateStore<Contribution> contributions;

    TakingOverContributions(AggregateStore<Contribution> contributions) {
        this.contributions = contributions;
    }

    @Override
    public void takeOver(Map<String, String> successors, Trigger trigger) {
        contributions
                .all(in("state.team", successors.keySet()), MOST_CONTRIBUTIONS)
                .forEach(stored -> takeOver(
                        stored.state(),
                        Objects.requireNonNull(successors.get(stored.state().team())),
                        trigger));
    }

    // Said anew before it is taken back: after a crash in between it is found again, and is the same.
    private void takeOver(Contribution left, String successor, Trigger trigger) {
        var moved = left.by(successor);
        var outcome = contributions.decide(
                ContributionStore.id(successor, left.target()),
                Precondition.NONE,
                trigger,
                current -> current.isPresent()
                        ? Decision.keep()
                        : Decision.write(moved, version -> List.of(LinkingContributions.linked(moved, version))));
        if (outcome.present().filter(stored -> stored.state().equals(moved)).isPresent()) {
            contributions.decide(
                    ContributionStore.id(left.team(), left.target()),
                    Precondition.NONE,
                    trigger,
                    current -> current.isEmpty()
                            ? Decision.keep()
                            : Decision.remove(_ -> List.of(new ContributionUnlinked(left.team(), left.target()))));
        }
    }
}
