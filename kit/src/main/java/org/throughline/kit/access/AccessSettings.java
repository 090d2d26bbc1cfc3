package org.throughline.kit.access;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose tokens are taken and what is read in them.
///
/// @param issuerUri the one identity provider, as its tokens name it in `iss`
/// @param audience what a token has to be for: one of these in its `aud`
/// @param clockSkew how far the provider's clock may be from ours
/// @param rolesClaim where the roles are: a claim's name, or a path such as `realm_access.roles`
/// @param teamsClaim where a person's teams are; the first is "my team"
/// @param staffClaim where the staff number is
/// @param requestsPerSecond that one client, or one person, may send for long; ten times as many at once
/// @param failuresPerMinute of signing in that one address may have before it is told to wait
@ConfigurationProperties("throughline.access")
public record AccessSettings(
        String issuerUri,
        @DefaultValue("throughline") List<String> audience,
        @DefaultValue("60s") Duration clockSkew,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("teams") String teamsClaim,
        @DefaultValue("sub") String staffClaim,
        @DefaultValue("200") int requestsPerSecond,
        @DefaultValue("60") int failuresPerMinute) {
    private static final int BURST = 10;

    public AccessSettings {
        audience = List.copyOf(audience);
        if (audience.isEmpty()) {
            throw new IllegalArgumentException("THROUGHLINE_AUDIENCE is empty; it should be what tokens are for");
        }
        if (requestsPerSecond < 1 || failuresPerMinute < 1) {
            throw new IllegalArgumentException(
                    "THROUGHLINE_REQUESTS_PER_SECOND and THROUGHLINE_FAILURES_PER_MINUTE should be 1 or more");
        }
    }

    RateLimit requests() {
        return new RateLimit(requestsPerSecond, requestsPerSecond * BURST);
    }

    RateLimit failures() {
        return new RateLimit(failuresPerMinute / 60.0, failuresPerMinute);
    }
}
