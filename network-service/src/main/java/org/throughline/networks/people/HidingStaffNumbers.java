package org.throughline.networks.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.kit.web.Readdressed;

/// Puts a pseudonym in the place of the staff number in an address, before anything else sees the request: what is
/// routed, observed, logged or answered knows no staff number (safety.md 2).
final class HidingStaffNumbers extends OncePerRequestFilter {
    private static final int MEMBERS = 3;
    private static final int STAFF = 4;
    private final StaffNumbers staffNumbers;

    HidingStaffNumbers(StaffNumbers staffNumbers) {
        this.staffNumbers = staffNumbers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = PathContainer.parsePath(request.getRequestURI());
        var hidden = hidden(path);
        chain.doFilter(hidden.equals(path.value()) ? request : new Readdressed(request, hidden), response);
    }

    /// The path with the segment after `/api/networks/{network}/members` replaced, as its decoded value says:
    /// however an address is encoded, routing would take it for the same.
    String hidden(PathContainer path) {
        var hidden = new StringBuilder();
        var before = new ArrayList<String>();
        for (var element : path.elements()) {
            if (!(element instanceof PathSegment segment)) {
                hidden.append(element.value());
                continue;
            }
            hidden.append(namesStaff(before) ? staffNumbers.hidden(segment.valueToMatch()) : element.value());
            before.add(segment.valueToMatch());
        }
        return hidden.toString();
    }

    private static boolean namesStaff(List<String> before) {
        return before.size() == STAFF
                && before.getFirst().equalsIgnoreCase("api")
                && before.get(1).equalsIgnoreCase("networks")
                && before.get(MEMBERS).equalsIgnoreCase("members");
    }
}
