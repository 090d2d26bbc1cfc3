package org.throughline.kit.consume;

import java.util.List;
import org.throughline.kit.event.Received;

/// What a service does with the events of one poll.
///
/// It may be called again with the same events, with older ones, and with the same ones in another order. It throws
/// what is worth another try (the store or the broker does not answer); an event that it cannot apply, now or ever, it
/// answers as refused, with the reason.
@FunctionalInterface
public interface EventHandler {
    List<RefusedEvent> handle(List<Received> events);

    /// Whether what is there is newer than what this event tells, or is this very word, so that it would do nothing.
    /// Asked before a dead letter is replayed, for the sake of the answer alone: [#handle] never lets what is older
    /// win.
    default boolean knowsNewerThan(Received event) {
        return false;
    }

    /// An event that cannot be applied.
    record RefusedEvent(Received event, String reason) {}
}
