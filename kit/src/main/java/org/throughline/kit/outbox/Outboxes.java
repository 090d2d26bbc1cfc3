package org.throughline.kit.outbox;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.throughline.events.catalogue.Catalogue;
import org.throughline.kit.KitSettings.RelaySettings;

/// Opens the outboxes of a service's collections: an outbox that is open is swept.
public final class Outboxes {
    private final MongoDatabase database;
    private final Clock clock;
    private final RelaySettings settings;
    private final Relay relay;
    private final Catalogue catalogue;
    private final List<Outbox> all;

    public Outboxes(MongoDatabase database, Clock clock, RelaySettings settings, Relay relay, Catalogue catalogue) {
        this(database, clock, settings, relay, catalogue, new CopyOnWriteArrayList<>());
    }

    private Outboxes(
            MongoDatabase database,
            Clock clock,
            RelaySettings settings,
            Relay relay,
            Catalogue catalogue,
            List<Outbox> all) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.relay = relay;
        this.catalogue = catalogue;
        this.all = all;
    }

    /// The same by another clock, for collections that may not tell the hour.
    public Outboxes by(Clock other) {
        return new Outboxes(database, other, settings, relay, catalogue, all);
    }

    public Outbox open(String collection) {
        var outbox = new Outbox(database.getCollection(collection), clock, settings, catalogue);
        all.add(outbox);
        relay.watch(outbox);
        return outbox;
    }

    /// Those that were opened, by whichever clock.
    public List<Outbox> all() {
        return List.copyOf(all);
    }
}
