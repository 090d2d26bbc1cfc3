package org.throughline.kit;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.throughline.events.Throughline;
import org.throughline.events.catalogue.Catalogue;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.kit.consume.ConsumingConfiguration;
import org.throughline.kit.event.EventReader;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.event.Schemas;
import org.throughline.kit.outbox.Outboxes;
import org.throughline.kit.outbox.Relay;
import org.throughline.kit.posting.PostingConfiguration;
import org.throughline.kit.republishing.RepublishingConfiguration;
import org.throughline.kit.trace.TraceConfiguration;
import org.throughline.kit.web.WebConfiguration;
import tools.jackson.databind.json.JsonMapper;

/// Wires the kit into a service.
@AutoConfiguration
@EnableConfigurationProperties({KitSettings.class, KafkaProperties.class})
@Import({
    ConsumingConfiguration.class,
    PostingConfiguration.class,
    RepublishingConfiguration.class,
    TraceConfiguration.class,
    WebConfiguration.class
})
public class KitConfiguration {
    private static final int LARGEST_RECORD = 4 * 1024 * 1024;

    @Bean
    Clock clock(KitSettings settings) {
        return Clock.system(settings.zone());
    }

    // A service that has messages to itself brings a catalogue with more in it.
    @Bean
    @ConditionalOnMissingBean
    Catalogue catalogue() {
        return Throughline.catalogue();
    }

    // Majority: what was answered survives the loss of a replica. Reads go to the primary, since every guard is a
    // read before a write.
    @Bean
    MongoDatabase database(MongoClient client, KitSettings settings) {
        return client.getDatabase(settings.database())
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    @Bean(destroyMethod = "close")
    Producer<byte[], byte[]> producer(KafkaProperties kafka, KitSettings settings) {
        return new KafkaProducer<>(
                producerSettings(kafka.buildProducerProperties(), settings),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /// What Boot knows of the broker (addresses, TLS, sign-in), and what delivery at least once needs.
    static Map<String, Object> producerSettings(Map<String, Object> known, KitSettings settings) {
        var timeout = Math.toIntExact(settings.relay().deliveryTimeout().toMillis());
        var producer = new HashMap<>(known);
        producer.put(ProducerConfig.CLIENT_ID_CONFIG, settings.service() + "-outbox");
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        producer.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        producer.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
        producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        producer.put(
                ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.relay().maxBlock().toMillis());
        return producer;
    }

    @Bean
    Schemas schemas() {
        return new Schemas();
    }

    @Bean
    EventWriter eventWriter(KitSettings settings, Catalogue catalogue, JsonMapper json, Clock clock) {
        return new EventWriter(settings.source(), catalogue, json, clock);
    }

    @Bean
    EventReader eventReader(Catalogue catalogue, Schemas schemas, JsonMapper json, Clock clock) {
        return new EventReader(catalogue, schemas, json, clock);
    }

    @Bean
    Relay relay(
            Producer<byte[], byte[]> producer,
            EventWriter writer,
            KitSettings settings,
            Clock clock,
            MeterRegistry metrics) {
        return new Relay(producer, writer, settings.relay().sweepInterval(), clock, metrics);
    }

    @Bean
    Outboxes outboxes(MongoDatabase database, Clock clock, KitSettings settings, Relay relay, Catalogue catalogue) {
        return new Outboxes(database, clock, settings.relay(), relay, catalogue);
    }

    @Bean
    Aggregates aggregates(
            MongoDatabase database, Outboxes outboxes, Relay relay, EventWriter events, JsonMapper json, Clock clock) {
        return new Aggregates(database, outboxes, relay, events, json, clock);
    }
}
