package org.throughline.kit.aggregate;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.function.Function;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.outbox.Outboxes;
import org.throughline.kit.outbox.Relay;
import tools.jackson.databind.json.JsonMapper;

/// Opens the stores of a service's aggregates.
public final class Aggregates {
    private final MongoDatabase database;
    private final Outboxes outboxes;
    private final Relay relay;
    private final EventWriter events;
    private final JsonMapper json;
    private final Clock clock;

    public Aggregates(
            MongoDatabase database, Outboxes outboxes, Relay relay, EventWriter events, JsonMapper json, Clock clock) {
        this.database = database;
        this.outboxes = outboxes;
        this.relay = relay;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /// The store of one kind of aggregate.
    ///
    /// @param subject from an aggregate's id to its events' subject
    public <S> AggregateStore<S> open(String collection, Class<S> type, Function<String, String> subject) {
        var documents = database.getCollection(collection);
        var form = new Form<>(type, json);
        var writing = new Writing<>(documents, form, subject, outboxes.open(collection), relay, events, clock);
        return new AggregateStore<>(documents, form, writing);
    }
}
