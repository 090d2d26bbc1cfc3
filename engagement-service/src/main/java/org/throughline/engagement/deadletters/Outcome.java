package org.throughline.engagement.deadletters;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What came of a button.
enum Outcome {
    APPLIED,
    SUPERSEDED,
    REFUSED,
    DISCARDED,
    /// Nothing was done: it waited no longer, or was too large to be parked whole.
    NOT_NOW,
    /// Nothing was done: its bytes are gone.
    GONE,
    /// Nothing was done: its service does not let this person.
    NOT_ALLOWED,
    /// Nothing was done: this site had no good token of this person any more.
    SIGNED_OUT,
    /// Its service did not answer. Whether something was done, nobody knows.
    SILENT;

    static Optional<Outcome> of(String word) {
        return Stream.of(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst();
    }

    /// As it stands in an address.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it is something to be glad of.
    boolean good() {
        return this == APPLIED || this == SUPERSEDED || this == DISCARDED;
    }
}
