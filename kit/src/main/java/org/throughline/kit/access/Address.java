package org.throughline.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/// Where a request comes from, for counting only.
final class Address {
    private static final int PREFIX_GROUPS = 4;

    private Address() {}

    /// The address that the connection has, or that a proxy tells where the operator trusts one; of an IPv6 address the
    /// network, as one machine has as many as it likes in it.
    static String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        var groups = address.split(":", -1);
        return String.join(":", Arrays.copyOf(groups, Math.min(PREFIX_GROUPS, groups.length)));
    }
}
