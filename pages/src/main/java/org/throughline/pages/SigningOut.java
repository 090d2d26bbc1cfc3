package org.throughline.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Signing out of this site and at the identity provider: a form that only this site's own pages can send.
final class SigningOut {
    private SigningOut() {}

    /// What shows that the reader of a page of ours sent the form; null for who is in no session, as there is nothing
    /// to sign out of.
    static @Nullable String token() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var request = attributes.getRequest();
            if (request.getUserPrincipal() != null
                    && request.getSession(false) != null
                    && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                return token.getToken();
            }
        }
        return null;
    }
}
