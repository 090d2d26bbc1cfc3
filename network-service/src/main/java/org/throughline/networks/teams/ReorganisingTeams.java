package org.throughline.networks.teams;

import static com.mongodb.client.model.Filters.exists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.kit.Refusal;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.networks.due.DueWork;
import org.throughline.networks.teams.domain.Reorganisation;
import org.throughline.networks.teams.domain.Reorganising;
import org.throughline.networks.teams.domain.Reorganising.Result;

/// Reorganises teams in one go. What was found possible is kept first, with all its steps, and then done step by
/// step, each a write that may be repeated: after a crash the next look does the rest.
final class ReorganisingTeams implements DueWork {
    private static final int AT_ONCE = 10;
    private final AggregateStore<DecidedReorganisation> reorganisations;
    private final TeamStore directory;
    private final RegisteringTeams registering;
    private final HandingOver handingOver;
    private final Clock clock;

    ReorganisingTeams(
            AggregateStore<DecidedReorganisation> reorganisations,
            TeamStore directory,
            RegisteringTeams registering,
            HandingOver handingOver,
            Clock clock) {
        this.reorganisations = reorganisations;
        this.directory = directory;
        this.registering = registering;
        this.handingOver = handingOver;
        this.clock = clock;
    }

    Outcome<DecidedReorganisation> reorganise(String id, Reorganisation wanted) {
        var outcome = reorganisations.decide(
                id,
                Precondition.NONE,
                Trigger.START,
                current -> current.isPresent() ? again(current.get(), wanted) : decide(wanted));
        outcome.present().ifPresent(this::carryOut);
        return outcome;
    }

    private static Decision<DecidedReorganisation> again(Stored<DecidedReorganisation> decided, Reorganisation wanted) {
        return decided.state().wanted().equals(wanted)
                ? Decision.keep()
                : Decision.conflict("The reorganisation " + decided.id() + " is decided; decide another one");
    }

    private Decision<DecidedReorganisation> decide(Reorganisation wanted) {
        return switch (Reorganising.of(directory.all(), wanted)) {
            case Result.Impossible(var flaws) ->
                Decision.refuse(flaws.stream()
                        .map(flaw -> new Refusal(flaw.field(), flaw.sent(), flaw.expected()))
                        .toList());
            case Result.Possible(var steps) ->
                Decision.write(
                        new DecidedReorganisation(
                                wanted,
                                steps,
                                LocalDate.now(clock),
                                UUID.randomUUID().toString(),
                                true),
                        _ -> List.of());
        };
    }

    private void carryOut(Stored<DecidedReorganisation> stored) {
        var decided = stored.state();
        if (decided.open() == null) {
            return;
        }
        var trigger = new Trigger(decided.change(), null, null);
        decided.steps().planned().forEach(team -> registering.carryOut(team.id(), team.plan(), trigger));
        decided.steps()
                .ended()
                .forEach((team, successors) -> registering.disband(team, decided.on(), successors, trigger));
        handingOver.handOver(decided.steps().ended(), trigger);
        reorganisations.strike(stored, DecidedReorganisation.OPEN);
    }

    @Override
    public void doUpTo(LocalDate today) {
        reorganisations
                .all(exists("state." + DecidedReorganisation.OPEN), AT_ONCE)
                .forEach(this::carryOut);
    }
}
