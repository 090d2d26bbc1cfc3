package org.throughline.testing;

import java.util.List;

/// Who is signed in at a service under test.
///
/// @param subject the staff number, or the client id of a system
/// @param roles as the token claims them
/// @param teams that the person belongs to; the first is "my team"
public record Person(String subject, List<String> roles, List<String> teams) {
    /// Somebody of these teams.
    public static Person staff(String... teams) {
        return new Person("S-1001", List.of("staff"), List.of(teams));
    }

    /// Somebody who may form networks.
    public static Person convenor(String... teams) {
        return new Person("S-2001", List.of("convenor"), List.of(teams));
    }

    public static Person leader() {
        return new Person("S-3001", List.of("leader"), List.of());
    }

    public static Person ops() {
        return new Person("S-4001", List.of("ops"), List.of());
    }

    /// A system that publishes, named as its client id.
    public static Person system(String client) {
        return new Person(client, List.of("system"), List.of());
    }

    /// Another person with the same roles and teams.
    public Person numbered(String staffNumber) {
        return new Person(staffNumber, roles, teams);
    }
}
