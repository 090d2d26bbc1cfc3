package org.throughline.testing;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/// Kafka and a MongoDB replica set, of the versions that production runs, in containers. Testcontainers ends them.
final class ContainerParts implements TestParts {
    private static final String KAFKA = "apache/kafka-native:4.1.2";
    private static final String MONGO = "mongo:8.0";

    @Override
    public String bootstrapServers() {
        return Kafka.STARTED.getBootstrapServers();
    }

    @Override
    public String mongoUri(String database) {
        return Mongo.STARTED.getReplicaSetUrl(database);
    }

    private static final class Kafka {
        private static final KafkaContainer STARTED = start();

        private static KafkaContainer start() {
            var container = new KafkaContainer(KAFKA)
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                    .withEnv("KAFKA_MESSAGE_MAX_BYTES", String.valueOf(5 << 20))
                    .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", String.valueOf(5 << 20))
                    .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
            container.start();
            return container;
        }
    }

    private static final class Mongo {
        private static final MongoDBContainer STARTED = start();

        private static MongoDBContainer start() {
            var container = new MongoDBContainer(MONGO).withReplicaSet();
            container.start();
            return container;
        }
    }
}
