package org.throughline.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the provider is told.
///
/// @param issuer how it calls itself in its tokens: its own address
/// @param audience what access tokens are for
/// @param secretsFile the passwords of people and the secrets of clients, `person.<name>` and `client.<id>`
/// @param keyFile the key that it signs with; made at the first start
/// @param sites the platform's sites that people sign in to, by the id of the client that each is
/// @param people who can sign in
@ConfigurationProperties("identity")
public record IdentitySettings(
        String issuer,
        @DefaultValue("throughline") String audience,
        Path secretsFile,
        Path keyFile,
        @DefaultValue Map<String, String> sites,
        List<Person> people) {
    public IdentitySettings {
        sites = Map.copyOf(sites);
        people = List.copyOf(people);
    }

    /// Somebody invented.
    ///
    /// @param name to sign in with; their staff number as well
    /// @param teams the first is "my team"
    public record Person(
            String name, List<String> roles, @DefaultValue List<String> teams) {
        public Person {
            roles = List.copyOf(roles);
            teams = List.copyOf(teams);
        }
    }
}
