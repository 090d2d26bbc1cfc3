package org.throughline.narratives.commitments.domain;

import java.util.List;

/// What comes of something that is said about a promise, or of a day that passes.
public sealed interface Step {
    /// It is another promise now; the change tells which event.
    record Moved(Commitment commitment, Change change) implements Step {}

    /// It was settled long ago, and narratives tell of it no more.
    ///
    /// @param touched the subjects of the teams that were told of it
    record Past(Commitment commitment, List<String> touched) implements Step {}

    /// It was so already.
    record Same() implements Step {}

    /// It cannot be said now.
    record NotNow(String reason) implements Step {}

    /// It is said wrongly.
    ///
    /// @param flaws field and what would be right
    record Wrong(List<Flaw> flaws) implements Step {}

    record Flaw(String field, String expected) {}

    /// What has become of it.
    enum Change {
        KEPT,
        BROKEN,
        RENEGOTIATED,
        CONTESTED
    }
}
