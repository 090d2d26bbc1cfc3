package org.throughline.kit.access;

import java.io.Serial;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Somebody who signed in with a browser. The ID token is kept for signing out at the provider, in this session's
/// memory only.
final class PersonAtBrowser implements OidcUser, SignedIn {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final OidcIdToken idToken;

    PersonAtBrowser(Caller caller, OidcIdToken idToken) {
        this.caller = caller;
        this.idToken = idToken;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public String getName() {
        return SignedIn.super.getName();
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return idToken.getClaims();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Authorities.of(caller);
    }
}
