package org.throughline.kit.access;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.throughline.kit.people.StaffPseudonyms;

/// Reads in a token's claims who is calling. The staff number goes no further than here.
final class Callers {
    // By the client's own claim (RFC 9068), as OpenID Connect names it, as Entra does; a system's subject is itself.
    private static final String[] CLIENT = {"client_id", "azp", "appid", "sub"};
    private final AccessSettings settings;
    private final StaffPseudonyms pseudonyms;

    Callers(AccessSettings settings, StaffPseudonyms pseudonyms) {
        this.settings = settings;
        this.pseudonyms = pseudonyms;
    }

    /// Whoever calls in the thread of a request, if somebody is signed in.
    static Optional<Caller> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<Caller> of(@Nullable Authentication authentication) {
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.caller())
                : Optional.empty();
    }

    Caller of(Map<String, Object> all) {
        var claims = new Claims(all);
        var roles = roles(claims.texts(settings.rolesClaim()));
        var person = roles.contains(Role.SYSTEM)
                ? null
                : claims.text(settings.staffClaim()).map(pseudonyms::of).orElse(null);
        return new Caller(
                claims.firstText(CLIENT).orElse(""),
                person,
                roles,
                List.copyOf(new LinkedHashSet<>(claims.texts(settings.teamsClaim()))));
    }

    // Others' roles stand in the same claim; only ours count, in small or capital letters.
    private static Set<Role> roles(List<String> names) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (names.stream().anyMatch(name -> name.toUpperCase(Locale.ROOT).equals(role.name()))) {
                roles.add(role);
            }
        }
        return roles;
    }
}
