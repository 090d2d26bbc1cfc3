package org.throughline.networks.teams;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.inbound.TeamClosed;
import org.throughline.events.inbound.TeamRecorded;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Received;
import org.throughline.kit.event.Trigger;
import org.throughline.networks.teams.domain.ExternalId;
import org.throughline.networks.teams.domain.ManagedBy;
import org.throughline.networks.teams.domain.RegisteredTeam;
import org.throughline.networks.teams.domain.Team;
import org.throughline.networks.teams.domain.Word;
import org.throughline.networks.workforce.FollowsWorkforce;

/// Follows the teams of the workforce system, in whatever order and however often it tells of them: of two words
/// about a team the later counts. A team that stands below one that was not heard of yet, or that still belongs to
/// it, stands by itself until that one is told.
final class TeamsFromWorkforce implements FollowsWorkforce {
    private final AggregateStore<RegisteredTeam> teams;
    private final TeamStore directory;
    private final RegisteringTeams registering;
    private final ClosingTeams closing;
    private final Clock clock;

    TeamsFromWorkforce(
            AggregateStore<RegisteredTeam> teams,
            TeamStore directory,
            RegisteringTeams registering,
            ClosingTeams closing,
            Clock clock) {
        this.teams = teams;
        this.directory = directory;
        this.registering = registering;
        this.closing = closing;
        this.clock = clock;
    }

    @Override
    public List<RefusedEvent> handle(List<Received> events) {
        var refused = new ArrayList<RefusedEvent>();
        var recorded = false;
        for (var event : events) {
            if (event.payload() instanceof TeamRecorded team) {
                recorded = true;
                recorded(event, team).ifPresent(reason -> refused.add(new RefusedEvent(event, reason)));
            } else if (event.payload() instanceof TeamClosed team) {
                closed(event, team).ifPresent(reason -> refused.add(new RefusedEvent(event, reason)));
            }
        }
        if (recorded) {
            directory.awaitingParent().forEach(this::placeAtLast);
        }
        return refused;
    }

    @Override
    public boolean knowsNewerThan(Received event) {
        return switch (event.payload()) {
            case TeamRecorded told -> knowsNewerThan(told.team(), word(event));
            case TeamClosed told ->
                knowsNewerThan(told.team(), word(event)) || closing.knowsNewerThan(told.team(), word(event));
            default -> false;
        };
    }

    private boolean knowsNewerThan(String team, Word word) {
        return teams.find(team)
                .map(stored -> stored.state().word())
                .filter(known -> known.isAfter(word))
                .isPresent();
    }

    private Optional<String> recorded(Received event, TeamRecorded told) {
        var id = told.team();
        var plan = plan(told);
        var word = word(event);
        var trigger = Trigger.by(event.envelope());
        var outcome = record(id, plan, word, trigger);
        if (outcome instanceof Outcome.Refused<RegisteredTeam>) {
            // Another instance closed a circle at the same moment; it is there to be seen now.
            outcome = record(id, plan, word, trigger);
        }
        closing.close(id, LocalDate.now(clock));
        return outcome instanceof Outcome.Conflicted<RegisteredTeam>(String reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private Outcome<RegisteredTeam> record(String id, Team plan, Word word, Trigger trigger) {
        return registering.placed(
                id,
                plan.parent(),
                () -> teams.decide(
                        id, Precondition.NONE, trigger, current -> decide(id, current.orElse(null), plan, word)));
    }

    private Decision<RegisteredTeam> decide(String id, @Nullable Stored<RegisteredTeam> current, Team plan, Word word) {
        var before = current == null ? null : current.state();
        if (before != null && !word.isAfter(before.word())) {
            return Decision.keep();
        }
        if (before != null && before.plan().managedBy() == ManagedBy.LOCAL) {
            return Decision.conflict(local(id));
        }
        var misplaced = registering.misplaced(id, plan.parent()).isPresent();
        var placed = misplaced ? plan.below(null) : plan;
        var awaited = misplaced ? plan.parent() : null;
        if (current == null || before == null) {
            return RegisteringTeams.write(
                    id, null, RegisteredTeam.of(placed).heard(word).awaiting(awaited));
        }
        var now = !before.disbanded() && placed.differencesTo(before.plan()).isEmpty()
                ? before
                : before.planned(placed, current.version(), current.at());
        return RegisteringTeams.write(id, before, now.heard(word).awaiting(awaited));
    }

    private void placeAtLast(Stored<RegisteredTeam> waiting) {
        var parent = waiting.state().awaitedParent();
        registering.placed(
                waiting.id(),
                parent,
                () -> teams.decide(
                        waiting.id(),
                        Precondition.NONE,
                        waiting.consequence(),
                        current -> current.filter(stored -> stored.state().awaitedParent() != null
                                        && registering
                                                .misplaced(
                                                        stored.id(),
                                                        stored.state().awaitedParent())
                                                .isEmpty())
                                .map(stored -> RegisteringTeams.write(
                                        stored.id(),
                                        stored.state(),
                                        stored.state()
                                                .planned(
                                                        stored.state()
                                                                .plan()
                                                                .below(stored.state()
                                                                        .awaitedParent()),
                                                        stored.version(),
                                                        stored.at())))
                                .orElseGet(Decision::keep)));
    }

    private Optional<String> closed(Received event, TeamClosed told) {
        var there = teams.find(told.team());
        if (there.isPresent() && there.get().state().plan().managedBy() == ManagedBy.LOCAL) {
            return Optional.of(local(told.team()));
        }
        var today = LocalDate.now(clock);
        var on = told.on() == null
                ? event.envelope().time().atZone(clock.getZone()).toLocalDate()
                : told.on();
        var trigger = Trigger.by(event.envelope());
        closing.heard(
                told.team(),
                new Closing(on, told.successors(), word(event), trigger.correlationId(), trigger.causationId(), true),
                today);
        return Optional.empty();
    }

    private static String local(String id) {
        return "The team " + id + " is managed here; hand it over with managedBy source, or alter it here";
    }

    private static Word word(Received event) {
        return new Word(event.envelope().time(), event.envelope().id());
    }

    private static Team plan(TeamRecorded told) {
        return new Team(
                told.name(),
                told.department(),
                told.staffGroups(),
                told.parent(),
                "local".equals(told.managedBy()) ? ManagedBy.LOCAL : ManagedBy.SOURCE,
                told.externalIds().stream()
                        .map(external -> new ExternalId(external.system(), external.value()))
                        .toList());
    }
}
