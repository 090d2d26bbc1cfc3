package org.throughline.kit.republishing;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.outbox.Outboxes;

/// Wires publishing once more.
@Configuration(proxyBeanMethods = false)
public class RepublishingConfiguration {
    @Bean
    Republications republications(
            MongoDatabase database,
            Outboxes outboxes,
            EventWriter writer,
            Producer<byte[], byte[]> producer,
            Clock clock) {
        return new Republications(database.getCollection("republications"), outboxes, writer, producer, clock);
    }

    @Bean
    RepublicationsController republicationsController(Republications republications) {
        return new RepublicationsController(republications);
    }
}
