package org.throughline.kit.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets no client and no person have more than their share of the service.
final class FloodGuard extends OncePerRequestFilter {
    private final RateLimit requests;
    private final AccessProblems problems;

    FloodGuard(RateLimit requests, AccessProblems problems) {
        this.requests = requests;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = Callers.current();
        if (caller.isPresent() && !requests.allows(key(caller.get()), System.nanoTime())) {
            problems.tooMany(request, response, requests);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String key(Caller caller) {
        return caller.client() + " " + caller.pseudonym().orElse("");
    }
}
