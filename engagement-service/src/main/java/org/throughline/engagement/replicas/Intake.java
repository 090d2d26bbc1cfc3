package org.throughline.engagement.replicas;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.bson.Document;
import org.throughline.events.catalogue.Event;
import org.throughline.kit.consume.EventHandler;
import org.throughline.kit.consume.Replica;
import org.throughline.kit.derived.Derived;
import org.throughline.kit.event.Envelope;
import org.throughline.kit.event.Received;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the newest states of a poll: one read and one bulk write for each kind of state in it, however many events.
final class Intake {
    static final String STORED_AT = "storedAt";
    static final String LIVE = "live";
    static final String STATE = "state";

    private final Derived derived;
    private final JsonMapper json;
    private final Clock clock;
    private final Revision revision;

    Intake(Derived derived, JsonMapper json, Clock clock, Revision revision) {
        this.revision = revision;
        this.derived = derived;
        this.json = json;
        this.clock = clock;
    }

    /// What an event of a topic brings; empty for types that nobody here reads.
    <E extends Event> EventHandler of(Class<E> family, BiFunction<E, Envelope, List<Incoming>> translation) {
        return new EventHandler() {
            @Override
            public List<RefusedEvent> handle(List<Received> events) {
                var incoming = translated(events, family, translation);
                incoming.forEach((shelf, states) -> replica(shelf).keep(states));
                // How far changes have got is read by itself.
                if (incoming.keySet().stream().anyMatch(shelf -> shelf != Shelf.CHANGES)) {
                    revision.next();
                }
                return List.of();
            }

            @Override
            public boolean knowsNewerThan(Received event) {
                return translated(List.of(event), family, translation).entrySet().stream()
                        .anyMatch(each -> each.getValue().stream().anyMatch(replica(each.getKey())::knowsNewerThan));
            }
        };
    }

    private <E extends Event> Map<Shelf, List<Replica.State>> translated(
            List<Received> events, Class<E> family, BiFunction<E, Envelope, List<Incoming>> translation) {
        var stored = Date.from(clock.instant());
        var states = new EnumMap<Shelf, List<Replica.State>>(Shelf.class);
        for (var event : events) {
            event.as(family).stream()
                    .flatMap(payload -> translation.apply(payload, event.envelope()).stream())
                    .forEach(incoming -> states.computeIfAbsent(incoming.shelf(), _ -> new ArrayList<>())
                            .add(new Replica.State(incoming.key(), event.envelope(), fields(incoming, stored))));
        }
        return states;
    }

    private Replica replica(Shelf shelf) {
        return new Replica(derived.collection(shelf.collection));
    }

    // The state is one field, written whole: nothing of an older state shines through where a newer one has nothing.
    @SuppressWarnings("unchecked")
    private Document fields(Incoming incoming, Date stored) {
        return new Document(STORED_AT, stored)
                .append(LIVE, incoming.live())
                .append(STATE, new Document((Map<String, Object>) json.convertValue(incoming.state(), Map.class)));
    }
}
