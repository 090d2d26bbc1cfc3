package org.throughline.kit.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.kit.web.Readdressed;

/// Takes out of `/api/people/{pseudonym}` what is none, before anything else sees the request: it may be a staff
/// number, which nobody should find in a log or in an answer.
final class HidingNumbers extends OncePerRequestFilter {
    private static final List<String> PEOPLE = List.of("api", "people");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var named = PathContainer.parsePath(request.getRequestURI()).elements().stream()
                .filter(PathSegment.class::isInstance)
                .map(segment -> ((PathSegment) segment).valueToMatch())
                .toList();
        var hides = named.size() > PEOPLE.size()
                && PEOPLE.get(0).equalsIgnoreCase(named.get(0))
                && PEOPLE.get(1).equalsIgnoreCase(named.get(1))
                && !PeopleController.names(named.get(2));
        chain.doFilter(hides ? new Readdressed(request, "/api/people/unusable") : request, response);
    }
}
