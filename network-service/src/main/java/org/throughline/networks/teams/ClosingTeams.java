package org.throughline.networks.teams;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.networks.due.DueWork;
import org.throughline.networks.teams.domain.ManagedBy;
import org.throughline.networks.teams.domain.RegisteredTeam;
import org.throughline.networks.teams.domain.Word;

/// Closes teams on their day, as the workforce system wants it. A closing is kept before anything is done, and
/// stays open until all of it is: a crash in between is gone over again.
final class ClosingTeams implements DueWork {
    private static final int AT_ONCE = 1_000;
    private final AggregateStore<Closing> closings;
    private final AggregateStore<RegisteredTeam> teams;
    private final RegisteringTeams registering;
    private final HandingOver handingOver;

    ClosingTeams(
            AggregateStore<Closing> closings,
            AggregateStore<RegisteredTeam> teams,
            RegisteringTeams registering,
            HandingOver handingOver) {
        this.closings = closings;
        this.teams = teams;
        this.registering = registering;
        this.handingOver = handingOver;
    }

    void heard(String team, Closing closing, LocalDate today) {
        closings.decide(
                team,
                Precondition.NONE,
                Trigger.START,
                current -> current.isPresent()
                                && !closing.word().isAfter(current.get().state().word())
                        ? Decision.keep()
                        : Decision.write(closing, _ -> List.of()));
        close(team, today);
    }

    boolean knowsNewerThan(String team, Word word) {
        return closings.find(team)
                .filter(closing -> closing.state().word().isAfter(word))
                .isPresent();
    }

    /// Closes a team if there is an open closing of it whose day has come, and nothing later was said.
    void close(String team, LocalDate today) {
        closings.find(team)
                .filter(closing ->
                        closing.state().open() != null && !closing.state().on().isAfter(today))
                .ifPresent(this::close);
    }

    private void close(Stored<Closing> closing) {
        var team = teams.find(closing.id()).orElse(null);
        if (team == null) {
            return;
        }
        var wanted = closing.state();
        var trigger = new Trigger(wanted.correlation(), wanted.causation(), null);
        var again = wanted.word().equals(team.state().word()) && team.state().disbanded();
        if (again
                || (team.state().plan().managedBy() == ManagedBy.SOURCE
                        && wanted.word().isAfter(team.state().word()))) {
            registering.close(closing.id(), wanted, trigger);
            handingOver.handOver(Map.of(closing.id(), wanted.successors()), trigger);
        }
        closings.strike(closing, Closing.OPEN);
    }

    @Override
    public void doUpTo(LocalDate today) {
        closings.all(and(exists("state." + Closing.OPEN), lte("state.on", today.toString())), AT_ONCE)
                .forEach(this::close);
    }
}
