package org.throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.csrf.CsrfToken;

/// What a form carries so that no other site can make a browser send it.
public record Csrf(String name, String token) {
    /// One for each form of a page; none where nobody has a session, as nothing has to be protected there.
    public static List<Csrf> of(HttpServletRequest request) {
        return request.getSession(false) != null
                        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? List.of(new Csrf(token.getParameterName(), token.getToken()))
                : List.of();
    }
}
