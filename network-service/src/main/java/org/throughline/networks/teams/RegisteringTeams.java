package org.throughline.networks.teams;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.events.networks.NetworkEvent;
import org.throughline.events.networks.TeamDisbanded;
import org.throughline.events.networks.TeamRegistered;
import org.throughline.events.networks.TeamReorganised;
import org.throughline.kit.Refusal;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.networks.teams.domain.Ending;
import org.throughline.networks.teams.domain.ManagedBy;
import org.throughline.networks.teams.domain.RegisteredTeam;
import org.throughline.networks.teams.domain.Team;

/// Registers a team, reorganises it, or disbands it.
final class RegisteringTeams {
    private final AggregateStore<RegisteredTeam> teams;
    private final TeamStore directory;

    // One at a time below a parent: two teams that are moved below each other at the same moment would each look
    // right. Another instance may do the same at the same moment, so it is looked at once more when it is written.
    private final Lock placing = new ReentrantLock();

    RegisteringTeams(AggregateStore<RegisteredTeam> teams, TeamStore directory) {
        this.teams = teams;
        this.directory = directory;
    }

    /// What somebody here wants; not for teams that the workforce system manages.
    Outcome<RegisteredTeam> register(String id, Team wanted, Precondition precondition, Trigger trigger) {
        return placed(
                id,
                wanted.parent(),
                () -> teams.decide(
                        id,
                        precondition,
                        trigger,
                        current -> current.isPresent() ? alter(current.get(), wanted) : found(id, wanted)));
    }

    private Decision<RegisteredTeam> found(String id, Team wanted) {
        return misplaced(id, wanted.parent())
                .map(RegisteringTeams::refuse)
                .orElseGet(() -> write(id, null, RegisteredTeam.of(wanted)));
    }

    private Decision<RegisteredTeam> alter(Stored<RegisteredTeam> current, Team wanted) {
        var id = current.id();
        var before = current.state();
        if (!before.disbanded() && wanted.differencesTo(before.plan()).isEmpty()) {
            return Decision.keep();
        }
        if (before.plan().managedBy() == ManagedBy.SOURCE) {
            return Decision.conflict("The workforce system manages the team " + id + "; alter it there");
        }
        var stays = !before.disbanded() && Objects.equals(before.plan().parent(), wanted.parent());
        return (stays ? Optional.<Refusal>empty() : misplaced(id, wanted.parent()))
                .map(RegisteringTeams::refuse)
                .orElseGet(() -> write(id, before, before.planned(wanted, current.version(), current.at())));
    }

    /// One step of something larger that was looked at as a whole before.
    Outcome<RegisteredTeam> carryOut(String id, Team wanted, Trigger trigger) {
        return teams.decide(id, Precondition.NONE, trigger, current -> {
            if (current.isEmpty()) {
                return write(id, null, RegisteredTeam.of(wanted));
            }
            var before = current.get().state();
            var isSettled =
                    !before.disbanded() && wanted.differencesTo(before.plan()).isEmpty();
            return isSettled || before.plan().managedBy() == ManagedBy.SOURCE
                    ? Decision.keep()
                    : write(
                            id,
                            before,
                            before.planned(
                                    wanted,
                                    current.get().version(),
                                    current.get().at()));
        });
    }

    /// A team is no more. One that is no more already, or never was, stays so.
    Outcome<RegisteredTeam> disband(String id, LocalDate on, List<String> successors, Trigger trigger) {
        return teams.decide(
                id,
                Precondition.NONE,
                trigger,
                current -> current.filter(stored -> !stored.state().disbanded())
                        .map(stored -> {
                            var ended = stored.state().ended(new Ending(on, successors), stored.version(), stored.at());
                            return Decision.write(
                                    ended,
                                    version -> List.of(
                                            new TeamDisbanded(TeamNews.of(id, ended.plan(), version), successors)));
                        })
                        .orElseGet(Decision::keep));
    }

    /// The workforce system closes a team; what it says later about it counts, and nothing that it said before.
    Outcome<RegisteredTeam> close(String id, Closing closing, Trigger trigger) {
        return teams.decide(
                id,
                Precondition.NONE,
                trigger,
                current -> current.filter(
                                stored -> closing.word().isAfter(stored.state().word()))
                        .map(stored -> ended(stored, closing))
                        .orElseGet(Decision::keep));
    }

    private static Decision<RegisteredTeam> ended(Stored<RegisteredTeam> stored, Closing closing) {
        if (stored.state().disbanded()) {
            return Decision.write(stored.state().heard(closing.word()), _ -> List.of());
        }
        var ended = stored.state()
                .ended(new Ending(closing.on(), closing.successors()), stored.version(), stored.at())
                .heard(closing.word());
        return Decision.write(
                ended,
                version -> List.of(
                        new TeamDisbanded(TeamNews.of(stored.id(), ended.plan(), version), closing.successors())));
    }

    /// The decision for a state that is looked at already.
    static Decision<RegisteredTeam> write(String id, @Nullable RegisteredTeam before, RegisteredTeam now) {
        return Decision.write(now, version -> news(id, before, now, version));
    }

    private static List<NetworkEvent> news(
            String id, @Nullable RegisteredTeam before, RegisteredTeam now, long version) {
        var told = TeamNews.of(id, now.plan(), version);
        if (before == null || before.disbanded()) {
            return List.of(new TeamRegistered(told));
        }
        var differences = now.plan().differencesTo(before.plan());
        return differences.isEmpty() ? List.of() : List.of(new TeamReorganised(told, differences));
    }

    /// Writes a team below a parent, one at a time.
    Outcome<RegisteredTeam> placed(String id, @Nullable String parent, Supplier<Outcome<RegisteredTeam>> writing) {
        if (parent == null) {
            return writing.get();
        }
        placing.lock();
        try {
            var before = teams.find(id);
            var outcome = writing.get();
            return outcome instanceof Outcome.Written<RegisteredTeam> written
                    ? unlessInCircle(id, before, written)
                    : outcome;
        } finally {
            placing.unlock();
        }
    }

    /// Whoever closes a circle writes last of those who make it, and so sees all of it here.
    private Outcome<RegisteredTeam> unlessInCircle(
            String id, Optional<Stored<RegisteredTeam>> before, Outcome.Written<RegisteredTeam> written) {
        var flaw = misplaced(id, written.stored().state().plan().parent());
        if (flaw.isEmpty() || before.isEmpty()) {
            return written;
        }
        var stored = written.stored();
        var back = stored.state().planned(before.get().state().plan(), stored.version(), stored.at());
        teams.decide(
                id, Precondition.version(stored.version()), stored.consequence(), _ -> write(id, stored.state(), back));
        return new Outcome.Refused<>(List.of(flaw.get()));
    }

    private static Decision<RegisteredTeam> refuse(Refusal refusal) {
        return Decision.refuse(List.of(refusal));
    }

    /// Why a team cannot stand below this parent, if it cannot.
    Optional<Refusal> misplaced(String id, @Nullable String parent) {
        if (parent == null) {
            return Optional.empty();
        }
        if (!parent.equals(id) && !directory.unknown(List.of(parent)).isEmpty()) {
            return Optional.of(new Refusal("/parent", parent, "should be a team that is registered"));
        }
        return directory.lineage(id, parent).flaw(id).map(flaw -> new Refusal("/parent", parent, flaw));
    }
}
