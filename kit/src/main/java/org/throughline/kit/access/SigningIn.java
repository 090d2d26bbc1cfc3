package org.throughline.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/// How a service lets people sign in with a browser, on top of tokens. A service without pages has none of it.
interface SigningIn {
    /// Adds sessions to a chain that takes tokens already.
    ///
    /// @param problems what answers who may not, where it is not a browser that can be sent to the provider
    void addTo(HttpSecurity http, AccessProblems problems);

    /// Whether a browser shows a page with this request, as against a program that reads data.
    static boolean isForPage(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        return HttpMethod.GET.matches(request.getMethod())
                && !request.getRequestURI().startsWith("/api/")
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
