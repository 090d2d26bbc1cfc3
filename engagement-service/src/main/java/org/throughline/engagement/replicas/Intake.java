package org.throughline.engagement.replicas;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.throughline.events.catalogue.Event;
import org.throughline.kit.consume.EventHandler;
import org.throughline.kit.consume.Replica;
import org.throughline.kit.event.Received;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the newest states of a poll: one read and one bulk write for each kind of state in it, however many events.
final class Intake {
    static final String STORED_AT = "storedAt";
    static final String LIVE = "live";
    static final String STATE = "state";

    private final MongoDatabase database;
    private final JsonMapper json;
    private final Clock clock;

    Intake(MongoDatabase database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// What an event of a topic brings; empty for types that nobody here reads.
    <E extends Event> EventHandler of(Class<E> family, Function<E, Optional<Incoming>> translation) {
        return events -> {
            keep(events, family, translation);
            return List.of();
        };
    }

    private <E extends Event> void keep(
            List<Received> events, Class<E> family, Function<E, Optional<Incoming>> translation) {
        var stored = Date.from(clock.instant());
        var states = new EnumMap<Shelf, List<Replica.State>>(Shelf.class);
        for (var event : events) {
            event.as(family)
                    .flatMap(translation)
                    .ifPresent(incoming -> states.computeIfAbsent(incoming.shelf(), _ -> new ArrayList<>())
                            .add(new Replica.State(incoming.key(), event.envelope(), fields(incoming, stored))));
        }
        states.forEach((shelf, found) -> new Replica(database.getCollection(shelf.collection)).keep(found));
    }

    // The state is one field, written whole: nothing of an older state shines through where a newer one has nothing.
    @SuppressWarnings("unchecked")
    private Document fields(Incoming incoming, Date stored) {
        return new Document(STORED_AT, stored)
                .append(LIVE, incoming.live())
                .append(STATE, new Document((Map<String, Object>) json.convertValue(incoming.state(), Map.class)));
    }
}
