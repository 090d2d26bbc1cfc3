package org.throughline.local.platform;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.throughline.embedded.Topics;
import org.throughline.events.Throughline;
import org.throughline.events.catalogue.Topic;

/// The platform's topics on the broker, as the events say they should be.
final class KafkaTopics {
    private KafkaTopics() {}

    static void create(String brokers) {
        try {
            Topics.create(
                    brokers,
                    Throughline.topics().stream().map(KafkaTopics::created).toList());
        } catch (IllegalStateException e) {
            throw new TroubleException(e.getMessage() + " (KAFKA_BOOTSTRAP_SERVERS chooses another broker)", e);
        }
    }

    // The number of replicas is the broker's own choice: one here, more where somebody's brokers are used.
    private static NewTopic created(Topic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                .configs(Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", Long.toString(topic.retention().toMillis()),
                        "max.message.bytes", Integer.toString(topic.maxMessageBytes())));
    }
}
