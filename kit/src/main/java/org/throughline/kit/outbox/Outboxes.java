package org.throughline.kit.outbox;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.throughline.kit.KitSettings.RelaySettings;

/// Opens the outboxes of a service's collections: an outbox that is open is swept.
public final class Outboxes {
    private final MongoDatabase database;
    private final Clock clock;
    private final RelaySettings settings;
    private final Relay relay;

    public Outboxes(MongoDatabase database, Clock clock, RelaySettings settings, Relay relay) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.relay = relay;
    }

    public Outbox open(String collection) {
        var outbox = new Outbox(database.getCollection(collection), clock, settings);
        relay.watch(outbox);
        return outbox;
    }
}
