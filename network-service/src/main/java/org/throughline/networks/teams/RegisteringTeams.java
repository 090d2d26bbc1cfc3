package org.throughline.networks.teams;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.throughline.events.networks.TeamRegistered;
import org.throughline.events.networks.TeamReorganised;
import org.throughline.kit.Refusal;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.networks.teams.domain.ManagedBy;
import org.throughline.networks.teams.domain.Team;

/// Registers a team, or reorganises it.
final class RegisteringTeams {
    private final AggregateStore<Team> teams;
    private final TeamStore directory;

    // One at a time below a parent: two teams that are moved below each other at the same moment would each look right.
    // Another instance may do the same at the same moment, so it is looked at once more when it is written.
    private final Lock placing = new ReentrantLock();

    RegisteringTeams(AggregateStore<Team> teams, TeamStore directory) {
        this.teams = teams;
        this.directory = directory;
    }

    Outcome<Team> register(String id, Team wanted, Precondition precondition, Trigger trigger) {
        if (wanted.parent() == null) {
            return decide(id, wanted, precondition, trigger);
        }
        placing.lock();
        try {
            var before = teams.find(id);
            var outcome = decide(id, wanted, precondition, trigger);
            return outcome instanceof Outcome.Written<Team> written ? unlessInCircle(id, before, written) : outcome;
        } finally {
            placing.unlock();
        }
    }

    /// Whoever closes a circle writes last of those who make it, and so sees all of it here.
    private Outcome<Team> unlessInCircle(String id, Optional<Stored<Team>> before, Outcome.Written<Team> written) {
        var flaw = misplaced(id, written.stored().state().parent());
        if (flaw.isEmpty() || before.isEmpty()) {
            return written;
        }
        var back = before.get().state();
        teams.decide(
                id,
                Precondition.version(written.stored().version()),
                written.stored().consequence(),
                current -> Decision.write(
                        back,
                        version -> List.of(new TeamReorganised(
                                TeamNews.of(id, back, version),
                                back.differencesTo(written.stored().state())))));
        return new Outcome.Refused<>(List.of(flaw.get()));
    }

    private Outcome<Team> decide(String id, Team wanted, Precondition precondition, Trigger trigger) {
        return teams.decide(
                id,
                precondition,
                trigger,
                current -> current.map(Stored::state)
                        .map(before -> reorganise(id, before, wanted))
                        .orElseGet(() -> found(id, wanted)));
    }

    private Decision<Team> found(String id, Team wanted) {
        return misplaced(id, wanted.parent())
                .map(RegisteringTeams::refuse)
                .orElseGet(() -> Decision.write(
                        wanted, version -> List.of(new TeamRegistered(TeamNews.of(id, wanted, version)))));
    }

    private Decision<Team> reorganise(String id, Team before, Team wanted) {
        var differences = wanted.differencesTo(before);
        if (differences.isEmpty()) {
            return Decision.keep();
        }
        if (before.managedBy() == ManagedBy.SOURCE) {
            return Decision.conflict("The workforce system manages the team " + id + "; alter it there");
        }
        var stays = Objects.equals(before.parent(), wanted.parent());
        return (stays ? Optional.<Refusal>empty() : misplaced(id, wanted.parent()))
                .map(RegisteringTeams::refuse)
                .orElseGet(() -> Decision.write(
                        wanted,
                        version -> List.of(new TeamReorganised(TeamNews.of(id, wanted, version), differences))));
    }

    private static Decision<Team> refuse(Refusal refusal) {
        return Decision.refuse(List.of(refusal));
    }

    private Optional<Refusal> misplaced(String id, @Nullable String parent) {
        if (parent == null) {
            return Optional.empty();
        }
        if (!parent.equals(id) && !directory.unknown(List.of(parent)).isEmpty()) {
            return Optional.of(new Refusal("/parent", parent, "should be a team that is registered"));
        }
        return directory.lineage(id, parent).flaw(id).map(flaw -> new Refusal("/parent", parent, flaw));
    }
}
