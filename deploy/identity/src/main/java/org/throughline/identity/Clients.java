package org.throughline.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// The programs that may ask for tokens.
///
/// - The platform's sites, where people sign in with a browser: authorization code with PKCE.
/// - Systems and, for a terminal where no browser is, one stand-in for each person, `demo-<name>`: client credentials.
final class Clients {
    /// A system that publishes figures.
    static final String SYSTEM = "demo-system";

    static final String STAND_IN = "demo-";
    private static final Duration AT_A_TERMINAL = Duration.ofHours(1);
    private static final String CALLBACK = "/login/oauth2/code/throughline";
    private final IdentitySettings settings;
    private final Secrets secrets;

    Clients(IdentitySettings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    List<RegisteredClient> all() {
        var clients = new ArrayList<RegisteredClient>();
        settings.sites().forEach((id, url) -> clients.add(site(id, url)));
        settings.people().forEach(person -> clients.add(terminal(STAND_IN + person.name())));
        clients.add(terminal(SYSTEM));
        return clients;
    }

    private RegisteredClient site(String id, String url) {
        return client(id)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(url + CALLBACK)
                .postLogoutRedirectUri(url + "/")
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    private RegisteredClient terminal(String id) {
        return client(id)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(AT_A_TERMINAL)
                        .build())
                .build();
    }

    private RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secrets.ofClient(id))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }
}
