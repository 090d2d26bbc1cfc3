package org.throughline.kit.people;

import org.throughline.kit.event.Trigger;

/// Whoever keeps something of people.
@FunctionalInterface
public interface ForgetsPeople {
    /// Removes all that is kept of somebody. Called again, it finds nothing.
    void forget(String pseudonym, Trigger trigger);
}
