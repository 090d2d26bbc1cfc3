package org.throughline.networks.workforce;

import org.throughline.kit.event.Trigger;
import org.throughline.networks.workforce.domain.Whereabouts;

/// Whoever keeps where people work. Told when that may be otherwise; may be told again.
public interface KeepsPeople {
    /// @param person a pseudonym
    void worksAt(String person, Whereabouts now, Trigger trigger);
}
