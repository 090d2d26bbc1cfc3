package org.throughline.kit.access;

import java.io.Serial;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/// Refuses to start without an identity provider, before anything is connected to: by then all settings are read. No
/// setting turns it off.
public final class IssuerCheck implements EnvironmentPostProcessor, Ordered {
    private static final String ISSUER = "throughline.access.issuer-uri";
    private static final Set<String> SCHEMES = Set.of("https", "http");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var issuer = environment.getProperty(ISSUER, "").strip();
        if (issuer.isEmpty()) {
            throw new MissingException("No identity provider is set that says who people are.");
        }
        if (!isAddress(issuer)) {
            throw new MissingException("THROUGHLINE_ISSUER_URI is '" + issuer + "', which is no address.");
        }
    }

    private static boolean isAddress(String issuer) {
        try {
            var address = URI.create(issuer);
            return address.getHost() != null && SCHEMES.contains(scheme(address));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static String scheme(URI address) {
        @Nullable String scheme = address.getScheme();
        return scheme == null ? "" : scheme;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /// There is no provider; the service does not start without.
    static final class MissingException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        MissingException(String message) {
            super(message);
        }
    }
}
