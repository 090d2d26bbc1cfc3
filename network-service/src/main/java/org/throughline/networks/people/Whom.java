package org.throughline.networks.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;
import org.throughline.kit.access.Caller;
import org.throughline.networks.people.domain.Pseudonym;

/// Whom `{staff}` in an address names: a colleague, or `me`, which is who is signed in.
public record Whom(@Nullable Pseudonym colleague) {
    /// @throws RefusedException if it is who is signed in, and that is nobody: a system
    public Pseudonym seenBy(Caller caller) {
        return Optional.ofNullable(colleague)
                .or(() -> caller.pseudonym().map(Pseudonym::new))
                .orElseThrow(() -> new RefusedException(
                        new Refusal("staff", "me", "should be a staff number where a system is signed in")));
    }

    /// Whether it is who is signed in, by either name.
    public boolean is(Caller caller) {
        return colleague == null || colleague.value().equals(caller.pseudonymOrNull());
    }
}
