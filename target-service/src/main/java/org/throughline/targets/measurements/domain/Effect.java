package org.throughline.targets.measurements.domain;

import org.jspecify.annotations.Nullable;

/// What a word about a period did.
public enum Effect {
    ACCEPTED,
    CORRECTED,
    WITHDRAWN,
    /// It is so already.
    UNCHANGED,
    /// A later word is there.
    SUPERSEDED;

    static Effect of(Figure word, @Nullable Figure before) {
        if (before == null) {
            return word.withdrawn() ? WITHDRAWN : ACCEPTED;
        }
        if (word.equals(before)) {
            return UNCHANGED;
        }
        if (word.stamp().yieldsTo(before.stamp())) {
            return SUPERSEDED;
        }
        if (word.saysTheSameAs(before)) {
            return UNCHANGED;
        }
        return word.withdrawn() ? WITHDRAWN : before.withdrawn() ? ACCEPTED : CORRECTED;
    }
}
