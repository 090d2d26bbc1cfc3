package org.throughline.kit.access;

import java.security.Principal;

/// Somebody who is signed in, by a token or in a session.
interface SignedIn extends Principal {
    Caller caller();

    /// Never the staff number: frameworks write this name to logs.
    @Override
    default String getName() {
        return caller().pseudonym().orElse(caller().client());
    }
}
