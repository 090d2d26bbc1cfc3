package org.throughline.networks.teams.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A team as it is kept: what it is, what it was, and whether it is no more. A team that is disbanded stays, so
/// that its history does.
///
/// @param ending of a team that is no more
/// @param word the newest of the workforce system about it
/// @param awaitedParent where the workforce system wants it to stand, while that is not possible: the team there
///     was not heard of yet, or still belongs to this one
/// @param past its former versions, oldest first
public record RegisteredTeam(
        Team plan,
        @Nullable Ending ending,
        @Nullable Word word,
        @Nullable String awaitedParent,
        List<Past> past) {
    static final int MOST_PAST = 100;

    public RegisteredTeam {
        past = List.copyOf(past);
    }

    public static RegisteredTeam of(Team plan) {
        return new RegisteredTeam(plan, null, null, null, List.of());
    }

    public boolean disbanded() {
        return ending != null;
    }

    /// The same team, planned in another way, or there again.
    ///
    /// @param version that it was until now
    /// @param since when
    public RegisteredTeam planned(Team other, long version, Instant since) {
        return new RegisteredTeam(other, null, word, null, withPast(version, since));
    }

    public RegisteredTeam ended(Ending end, long version, Instant since) {
        return new RegisteredTeam(plan, end, word, null, withPast(version, since));
    }

    public RegisteredTeam heard(Word newest) {
        return new RegisteredTeam(plan, ending, newest, awaitedParent, past);
    }

    public RegisteredTeam awaiting(@Nullable String parent) {
        return new RegisteredTeam(plan, ending, word, parent, past);
    }

    private List<Past> withPast(long version, Instant since) {
        var longer = new ArrayList<>(past);
        longer.add(new Past(version, since, plan, ending));
        return longer.size() > MOST_PAST ? longer.subList(longer.size() - MOST_PAST, longer.size()) : longer;
    }
}
