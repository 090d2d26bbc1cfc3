package org.throughline.kit.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people sign in to a service's pages with a browser.
///
/// @param enabled whether the service has pages
/// @param clientId what the provider knows this site by
/// @param clientSecret what the site proves itself with
/// @param keepTokens whether access tokens are kept in sessions, as the pages write what another service owns
/// @param idle how long a session lasts in which nothing happens
/// @param longest how long any session lasts
@ConfigurationProperties("throughline.access.pages")
record PagesSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("false") boolean keepTokens,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("10h") Duration longest) {
    PagesSettings {
        if (enabled && (clientId.isBlank() || clientSecret.isBlank())) {
            throw new IllegalArgumentException("THROUGHLINE_CLIENT_ID and THROUGHLINE_CLIENT_SECRET should be what the"
                    + " identity provider knows this site by");
        }
    }

    @Override
    public String toString() {
        return "PagesSettings[" + clientId + "]";
    }
}
