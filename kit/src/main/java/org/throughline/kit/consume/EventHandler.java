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

    /// An event that cannot be applied.
    record RefusedEvent(Received event, String reason) {}
}
