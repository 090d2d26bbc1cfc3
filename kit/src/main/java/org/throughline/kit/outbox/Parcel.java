package org.throughline.kit.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.kit.event.PendingEvent;

/// The events of one document that a relay is about to send.
///
/// @param events in the order of their sequence; empty where they have to be looked up
/// @param sendBefore when the relay's right to send them ends; then it has to claim them again
record Parcel(Place place, List<PendingEvent> events, Instant sendBefore) {
    record Place(Outbox outbox, Object documentId) {}

    boolean mayBeSent() {
        return !events.isEmpty() && place.outbox.mayStillSend(sendBefore);
    }

    /// One parcel a document, each event once: two writes to one document in one unordered bulk write could lose one
    /// of them. Those that have waited for too long are claimed again, with all else that waits in their documents.
    static Collection<Parcel> collected(List<Parcel> queued) {
        var collected = new LinkedHashMap<Place, Parcel>();
        var late = new HashMap<Outbox, List<Object>>();
        for (var parcel : queued) {
            collected.merge(parcel.place, parcel, Parcel::and);
        }
        collected.values().removeIf(parcel -> {
            var tooLate = !parcel.mayBeSent();
            if (tooLate) {
                late.computeIfAbsent(parcel.place.outbox, _ -> new ArrayList<>())
                        .add(parcel.place.documentId);
            }
            return tooLate;
        });
        late.forEach((outbox, documents) -> outbox.claimAgain(documents)
                .forEach(left -> collected.put(new Place(outbox, left.documentId()), of(outbox, left))));
        return collected.values();
    }

    static Parcel of(Outbox outbox, Outbox.Left left) {
        return new Parcel(new Place(outbox, left.documentId()), left.events(), outbox.sendBefore());
    }

    // A parcel without events stands for all that waits, so together they do too.
    private Parcel and(Parcel other) {
        if (events.isEmpty() || other.events.isEmpty()) {
            return new Parcel(place, List.of(), sendBefore);
        }
        Map<String, PendingEvent> byId = new LinkedHashMap<>();
        events.forEach(event -> byId.put(event.id(), event));
        other.events.forEach(event -> byId.put(event.id(), event));
        var all = new ArrayList<>(byId.values());
        all.sort(Comparator.comparingLong(PendingEvent::sequence));
        return new Parcel(place, all, sendBefore.isBefore(other.sendBefore) ? sendBefore : other.sendBefore);
    }
}
