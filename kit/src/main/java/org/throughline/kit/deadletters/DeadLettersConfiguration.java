package org.throughline.kit.deadletters;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.kit.KitSettings;
import org.throughline.kit.access.SourceBinding;

/// Wires what is kept of refused records, and the doors to it.
@Configuration(proxyBeanMethods = false)
public class DeadLettersConfiguration {
    @Bean
    Refusals refusals(MongoDatabase database, Clock clock) {
        return new Refusals(database.getCollection("refusals"), clock);
    }

    @Bean
    DeadLetters deadLetters(Producer<byte[], byte[]> producer, Refusals refusals, MeterRegistry metrics) {
        return new DeadLetters(producer, refusals, metrics);
    }

    @Bean
    RefusalsController refusalsController(Refusals refusals, SourceBinding sources, KitSettings settings) {
        return new RefusalsController(refusals, sources, settings.zone());
    }

    @Bean
    DeadLettersController deadLettersController(Refusals refusals, KafkaProperties kafka, Replays replays) {
        return new DeadLettersController(refusals, new ParkedRecords(kafka.buildConsumerProperties()), replays);
    }
}
