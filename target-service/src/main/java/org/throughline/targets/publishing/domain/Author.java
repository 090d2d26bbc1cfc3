package org.throughline.targets.publishing.domain;

/// Who revised a target, as far as it is anybody's business: no person is shown (safety.md 4).
public enum Author {
    /// Somebody who may publish targets.
    LEADER,
    /// Nobody: a dated threshold took effect on its day.
    CALENDAR
}
