package org.throughline.narratives.changes;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.outbox.Outboxes;
import org.throughline.kit.outbox.Relay;

@Configuration(proxyBeanMethods = false)
class ChangesConfiguration {
    private static final String CHANGES = "changes";

    @Bean
    Changes changes(MongoDatabase database) {
        var changes = database.getCollection(CHANGES);
        changes.createIndex(Indexes.ascending("open"));
        changes.createIndex(Indexes.descending("firstAt", "_id"));
        return new Changes(changes, database.getCollection("progress"));
    }

    @Bean
    Settling settling(MeterRegistry metrics, Clock clock) {
        return new Settling(metrics, clock);
    }

    @Bean
    Follower follower(
            Changes changes,
            MongoDatabase database,
            Outboxes outboxes,
            Relay relay,
            EventWriter writer,
            Clock clock,
            Settling settling) {
        return new Follower(
                changes, database.getCollection(CHANGES), outboxes.open(CHANGES), relay, writer, clock, settling);
    }
}
