package org.throughline.kit.access;

import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/// Reads who signed in with a browser. Some providers say roles in the access token only, others have access tokens
/// that are not for us to read; so the access token counts where it is one for this platform and of the same person,
/// and the ID token otherwise.
final class PeopleAtBrowsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final Callers callers;
    private final JwtDecoder tokens;

    PeopleAtBrowsers(Callers callers, JwtDecoder tokens) {
        this.callers = callers;
        this.tokens = tokens;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        return new PersonAtBrowser(callers.of(claims(request)), request.getIdToken());
    }

    private Map<String, Object> claims(OidcUserRequest request) {
        var idToken = request.getIdToken();
        try {
            var access = tokens.decode(request.getAccessToken().getTokenValue());
            return Objects.equals(access.getSubject(), idToken.getSubject()) ? access.getClaims() : idToken.getClaims();
        } catch (JwtException notForUs) {
            return idToken.getClaims();
        }
    }
}
