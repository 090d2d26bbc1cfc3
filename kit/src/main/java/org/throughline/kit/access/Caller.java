package org.throughline.kit.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is calling, by the token alone. Controllers take it as a parameter.
///
/// @param client the client that the token was given to
/// @param pseudonymOrNull of the person signed in; null for a system
/// @param roles what it says the caller is
/// @param teams that the person belongs to; the first is "my team"
public record Caller(String client, @Nullable String pseudonymOrNull, Set<Role> roles, List<String> teams) {
    public Caller {
        roles = Set.copyOf(roles);
        teams = List.copyOf(teams);
    }

    /// Whether the caller may what this role may.
    public boolean may(Role role) {
        return roles.stream().anyMatch(own -> own.includes(role));
    }

    public boolean isIn(String team) {
        return teams.contains(team);
    }

    public Optional<String> pseudonym() {
        return Optional.ofNullable(pseudonymOrNull);
    }
}
