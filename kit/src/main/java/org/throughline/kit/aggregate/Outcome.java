package org.throughline.kit.aggregate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.Refusal;

/// What came of a write.
public sealed interface Outcome<S> {
    /// Written.
    ///
    /// @param change the correlation id of the events that tell of it; null if none do
    record Written<S>(
            Stored<S> stored, boolean created, @Nullable String change) implements Outcome<S> {}

    /// It was so already; nothing was written and nothing is published.
    record Kept<S>(@Nullable Stored<S> stored) implements Outcome<S> {}

    /// The input is wrong.
    record Refused<S>(List<Refusal> refusals) implements Outcome<S> {}

    /// The present state does not allow it.
    record Conflicted<S>(String reason) implements Outcome<S> {}

    /// The writer believed to write upon another version than the one that is there.
    record Stale<S>(@Nullable Long version) implements Outcome<S> {}

    /// The state after a write that did not fail, if there is one.
    default Optional<Stored<S>> present() {
        return switch (this) {
            case Written<S> written -> Optional.of(written.stored()).filter(s -> !s.removed());
            case Kept<S> kept -> Optional.ofNullable(kept.stored()).filter(s -> !s.removed());
            default -> Optional.empty();
        };
    }
}
