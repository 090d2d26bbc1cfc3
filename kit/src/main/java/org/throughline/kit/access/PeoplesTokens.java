package org.throughline.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.web.savedrequest.RequestCache;

/// The access tokens of people who signed in with a browser, for a service whose pages write what another service
/// owns: it does so with the person's own right, or not at all. Each is kept in its session's memory and nowhere else;
/// what could renew it is forgotten at once, as the provider gives another to whoever is still signed in there.
///
/// A service that calls nobody keeps none.
public final class PeoplesTokens implements OAuth2AuthorizedClientRepository {
    /// What the call itself may take.
    private static final Duration LEAST = Duration.ofSeconds(10);

    private final HttpSessionOAuth2AuthorizedClientRepository sessions =
            new HttpSessionOAuth2AuthorizedClientRepository();
    private final boolean keeps;
    private final RequestCache wanted;
    private final Clock clock;

    PeoplesTokens(boolean keeps, RequestCache wanted, Clock clock) {
        this.keeps = keeps;
        this.wanted = wanted;
        this.clock = clock;
    }

    /// The token of who sent this request; empty where it is not good any more.
    public Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(
                        this.<OAuth2AuthorizedClient>loadAuthorizedClient(BrowserSigningIn.PROVIDER, null, request))
                .map(OAuth2AuthorizedClient::getAccessToken)
                .filter(this::isGood)
                .map(OAuth2AccessToken::getTokenValue);
    }

    private boolean isGood(OAuth2AccessToken token) {
        var expires = token.getExpiresAt();
        return expires != null && clock.instant().plus(LEAST).isBefore(expires);
    }

    /// Where to send a browser for another token. From there it comes back to the page that it asked for now.
    public URI another(HttpServletRequest page, HttpServletResponse answer) {
        wanted.saveRequest(page, answer);
        return URI.create(BrowserSigningIn.SIGN_IN);
    }

    // The form is Spring's.
    @SuppressWarnings("TypeParameterUnusedInFormals")
    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, @Nullable Authentication principal, HttpServletRequest request) {
        return sessions.loadAuthorizedClient(registration, principal, request);
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (keeps) {
            var withoutRenewal = new OAuth2AuthorizedClient(
                    client.getClientRegistration(), client.getPrincipalName(), client.getAccessToken());
            sessions.saveAuthorizedClient(withoutRenewal, principal, request, response);
        }
    }

    @Override
    public void removeAuthorizedClient(
            String registration,
            @Nullable Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.removeAuthorizedClient(registration, principal, request, response);
    }
}
