package org.throughline.kit.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType.BEARER;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

final class PeoplesTokensTest {
    private static final Instant SIGNED_IN = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant EXPIRES = SIGNED_IN.plusSeconds(300);
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/targets/waits/publication");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_token_is_there_for_as_long_as_it_is_good() {
        signIn(at(SIGNED_IN, true));

        assertThat(at(EXPIRES.minusSeconds(60), true).of(request)).contains("the-token");
        assertThat(at(EXPIRES, true).of(request)).isEmpty();
    }

    @Test
    void a_service_that_calls_nobody_keeps_none() {
        signIn(at(SIGNED_IN, false));

        assertThat(at(SIGNED_IN, true).of(request)).isEmpty();
    }

    @Test
    void what_could_renew_it_is_not_kept() {
        var tokens = at(SIGNED_IN, true);
        signIn(tokens);

        OAuth2AuthorizedClient kept = tokens.loadAuthorizedClient(BrowserSigningIn.PROVIDER, null, request);
        assertThat(requireNonNull(kept).getAccessToken().getTokenValue()).isEqualTo("the-token");
        assertThat(kept.getRefreshToken()).isNull();
    }

    @Test
    void who_is_sent_for_another_comes_back_to_the_page() {
        assertThat(at(SIGNED_IN, true).another(request, response)).hasPath(BrowserSigningIn.SIGN_IN);

        assertThat(requireNonNull(wanted.getRequest(request, response)).getRedirectUrl())
                .contains("/targets/waits/publication");
    }

    private PeoplesTokens at(Instant now, boolean keeps) {
        return new PeoplesTokens(keeps, wanted, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void signIn(PeoplesTokens tokens) {
        var registration = ClientRegistration.withRegistrationId(BrowserSigningIn.PROVIDER)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId("site")
                .redirectUri("https://site.example/login")
                .authorizationUri("https://provider.example/authorize")
                .tokenUri("https://provider.example/token")
                .build();
        tokens.saveAuthorizedClient(
                new OAuth2AuthorizedClient(
                        registration,
                        "k1-somebody",
                        new OAuth2AccessToken(BEARER, "the-token", SIGNED_IN, EXPIRES),
                        new OAuth2RefreshToken("for-more", SIGNED_IN)),
                new TestingAuthenticationToken("k1-somebody", ""),
                request,
                response);
    }
}
