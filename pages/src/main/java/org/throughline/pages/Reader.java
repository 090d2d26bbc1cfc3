package org.throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Who reads the page that is being made, as far as its frame differs by that.
final class Reader {
    private Reader() {}

    /// Whether the reader is signed in and has this role.
    static boolean is(String role) {
        return request().filter(request -> request.isUserInRole(role)).isPresent();
    }

    /// What a form of ours shows to sign out of this site and at the identity provider, so that no other site can send
    /// it; null for who is in no session, as there is nothing to sign out of.
    static @Nullable String signOut() {
        return request()
                .filter(request -> request.getUserPrincipal() != null && request.getSession(false) != null)
                .map(request -> request.getAttribute(CsrfToken.class.getName()))
                .map(found -> found instanceof CsrfToken token ? token.getToken() : null)
                .orElse(null);
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
