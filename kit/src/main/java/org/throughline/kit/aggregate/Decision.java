package org.throughline.kit.aggregate;

import java.util.List;
import java.util.function.LongFunction;
import org.throughline.events.catalogue.Event;
import org.throughline.kit.Refusal;

/// What a business rule decided about an aggregate.
public sealed interface Decision<S> {
    /// A new state, and the events that tell of it. They are made from the version that the state will have.
    record Write<S>(S state, LongFunction<List<? extends Event>> events) implements Decision<S> {}

    /// The aggregate goes; a tombstone stays.
    record Remove<S>(LongFunction<List<? extends Event>> events) implements Decision<S> {}

    /// Nothing to do: what was asked for is so already.
    record Keep<S>() implements Decision<S> {}

    /// The input is wrong; all reasons at once.
    record Refuse<S>(List<Refusal> refusals) implements Decision<S> {}

    /// The aggregate's present state does not allow it (409).
    record Conflict<S>(String reason) implements Decision<S> {}

    static <S> Decision<S> write(S state, LongFunction<List<? extends Event>> events) {
        return new Write<>(state, events);
    }

    static <S> Decision<S> remove(LongFunction<List<? extends Event>> events) {
        return new Remove<>(events);
    }

    static <S> Decision<S> keep() {
        return new Keep<>();
    }

    static <S> Decision<S> refuse(List<Refusal> refusals) {
        return new Refuse<>(refusals);
    }

    static <S> Decision<S> conflict(String reason) {
        return new Conflict<>(reason);
    }
}
