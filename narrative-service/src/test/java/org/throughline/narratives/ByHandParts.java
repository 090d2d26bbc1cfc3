package org.throughline.narratives;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.throughline.kit.consume.EventConsumer;
import org.throughline.testing.KeptSpans;

/// What [ByHand] puts into the service: Kafka's own stand-in for a producer, a place for spans, and handles on the
/// consumers. It is no `@Configuration`, or the scan for components would find it here and put it into every service
/// under
/// test.
public class ByHandParts {
    @Bean
    @Primary
    Producer<byte[], byte[]> wire() {
        return new MockProducer<>(Cluster.empty(), true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Bean
    KeptSpans keptSpans() {
        return new KeptSpans();
    }

    /// The service's consumers.
    record Doors(EventConsumer targets, EventConsumer networks, EventConsumer recompose) {}

    @Bean
    Doors doors(EventConsumer targets, EventConsumer networks, EventConsumer recompose) {
        return new Doors(targets, networks, recompose);
    }
}
