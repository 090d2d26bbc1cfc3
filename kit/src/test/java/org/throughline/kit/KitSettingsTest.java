package org.throughline.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

class KitSettingsTest {
    private static final Map<String, String> NEEDED = Map.of(
            "throughline.service", "note-service", "throughline.organisation", "RXX", "throughline.database", "notes");

    @Test
    void defaults() {
        var settings = bound(Map.of());
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(settings.narrativeUrl()).isEqualTo("http://localhost:8083");
        assertThat(settings.relay().deliveryTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.relay().sweepInterval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.relay().maxPending()).isEqualTo(100);
    }

    @Test
    void names() {
        var settings = bound(Map.of(
                "throughline.zone", "Europe/Berlin",
                "throughline.narrative-url", "https://narratives.example",
                "throughline.generation", "3",
                "throughline.relay.delivery-timeout", "30s",
                "throughline.relay.sweep-interval", "7s",
                "throughline.relay.max-pending", "9"));
        assertThat(settings)
                .isEqualTo(new KitSettings(
                        "note-service",
                        "RXX",
                        ZoneId.of("Europe/Berlin"),
                        "notes",
                        "https://narratives.example",
                        3,
                        new KitSettings.RelaySettings(Duration.ofSeconds(30), Duration.ofSeconds(7), 9)));
    }

    @Test
    void the_source_of_events_is_the_service() {
        assertThat(bound(Map.of()).source()).isEqualTo("/throughline/note-service");
    }

    @Test
    void an_organisation_is_an_ods_code() {
        assertThatThrownBy(() -> bound(Map.of("throughline.organisation", "Royal X")))
                .hasRootCauseMessage(
                        "THROUGHLINE_ORGANISATION was 'Royal X'; it should be the trust's ODS code, such as" + " RXX");
    }

    /// What the environment may set, by the names that the contract fixes.
    @Test
    void names_in_the_environment() throws IOException {
        assertThat(kitYaml())
                .containsEntry("spring.kafka.bootstrap-servers", "${KAFKA_BOOTSTRAP_SERVERS:localhost:9092}")
                .containsEntry("spring.mongodb.uri", "${MONGODB_URI:mongodb://localhost:27017}")
                .containsEntry("throughline.organisation", "${THROUGHLINE_ORGANISATION}")
                .containsEntry("throughline.zone", "${THROUGHLINE_ZONE:Europe/London}")
                .containsEntry("throughline.narrative-url", "${THROUGHLINE_NARRATIVE_URL:http://localhost:8083}")
                .containsEntry("server.address", "${THROUGHLINE_BIND_ADDRESS:127.0.0.1}");
    }

    /// Reads go on while the broker is away, so it is no part of readiness.
    @Test
    void readiness_asks_the_store_and_not_the_broker() throws IOException {
        assertThat(kitYaml().get("management.endpoint.health.group.readiness.include"))
                .isEqualTo("readinessState,mongo,derived");
    }

    @Test
    void nothing_is_lost_between_the_broker_and_a_consumer() throws IOException {
        assertThat(kitYaml())
                .containsEntry("spring.cloud.stream.default.consumer.batch-mode", true)
                .containsEntry("spring.cloud.stream.default.consumer.use-native-decoding", true)
                .containsEntry("spring.cloud.stream.kafka.default.consumer.start-offset", "earliest")
                .containsEntry("spring.cloud.stream.kafka.binder.auto-create-topics", false);
    }

    @Test
    void the_producer_keeps_what_the_operator_says_of_the_broker_and_never_sends_carelessly() {
        var settings = bound(Map.of());
        var producer = KitConfiguration.producerSettings(
                Map.of("security.protocol", "SSL", "bootstrap.servers", "kafka:9093", "acks", "0"), settings);
        assertThat(producer)
                .containsEntry("security.protocol", "SSL")
                .containsEntry("bootstrap.servers", "kafka:9093")
                .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
                .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
                .containsEntry(ProducerConfig.CLIENT_ID_CONFIG, "note-service-outbox")
                .containsEntry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000)
                .containsEntry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000L)
                .containsEntry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 * 1024 * 1024);
    }

    /// Hole 4, in numbers.
    @Test
    void a_claim_is_longer_than_the_queue_the_producers_wait_and_its_delivery_together() {
        var relay = bound(Map.of("throughline.relay.delivery-timeout", "20s")).relay();
        assertThat(relay.maxBlock()).isEqualTo(Duration.ofSeconds(4));
        assertThat(relay.sendBefore(Instant.EPOCH)).isEqualTo(Instant.EPOCH.plusSeconds(3));
        assertThat(relay.claim()).isEqualTo(Duration.ofSeconds(3 + 4 + 20));
    }

    private static KitSettings bound(Map<String, String> more) {
        var all = new LinkedHashMap<String, String>(NEEDED);
        all.putAll(more);
        return new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("throughline", KitSettings.class);
    }

    private static Map<String, Object> kitYaml() throws IOException {
        var all = new LinkedHashMap<String, Object>();
        for (var source : new YamlPropertySourceLoader().load("kit", new ClassPathResource("kit.yaml"))) {
            var enumerable = (EnumerablePropertySource<?>) source;
            for (var name : enumerable.getPropertyNames()) {
                all.put(name, enumerable.getProperty(name));
            }
        }
        all.replaceAll((_, value) -> value instanceof org.springframework.boot.origin.OriginTrackedValue tracked
                ? tracked.getValue()
                : value);
        return all;
    }
}
