package org.throughline.networks.due;

import java.time.LocalDate;

/// Somebody who has work that becomes due.
public interface DueWork {
    /// Does what is due, on this day at the latest.
    void doUpTo(LocalDate today);
}
