package org.throughline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    @TempDir
    Path folder;

    @Test
    void a_broker_that_starts_again_still_has_its_log() throws Exception {
        int port;
        try (var broker = EmbeddedBroker.start(folder, 0)) {
            port = broker.port();
            var log = new Log(broker.bootstrapServers());
            log.create();
            log.write(0, 1_000);
        }
        try (var broker = EmbeddedBroker.start(folder, port)) {
            var log = new Log(broker.bootstrapServers());
            log.write(1_000, 1_100);
            assertThat(log.read()).containsExactlyElementsOf(numbers(1_100));
        }
    }

    @Test
    void topics_come_only_by_request_and_a_request_may_be_repeated() throws Exception {
        try (var broker = EmbeddedBroker.start(folder, 0);
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var topic = new NewTopic("asked-for", 6, (short) 1).configs(Map.of("retention.ms", "604800000"));
            Topics.create(broker.bootstrapServers(), List.of(topic));
            Topics.create(broker.bootstrapServers(), List.of(topic));

            assertThat(admin.listTopics().names().get()).containsExactly("asked-for");
            assertThatThrownBy(() -> admin.describeTopics(List.of("another"))
                            .allTopicNames()
                            .get())
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void a_record_of_four_megabytes_is_taken() throws Exception {
        try (var broker = EmbeddedBroker.start(folder, 0)) {
            Topics.create(broker.bootstrapServers(), List.of(new NewTopic("large", 1, (short) 1)));
            try (var producer = new org.apache.kafka.clients.producer.KafkaProducer<>(
                    Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "max.request.size", 5 << 20),
                    new ByteArraySerializer(),
                    new ByteArraySerializer())) {
                var written = producer.send(new ProducerRecord<>("large", new byte[4 << 20]))
                        .get();
                assertThat(written.offset()).isZero();
            }
        }
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral(LoopbackPort.HOST))) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, port))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessage("port " + port + " is taken by another program; stop it or choose another port");
            assertThat(folder).isEmptyDirectory();
        }
    }

    private static List<Integer> numbers(int end) {
        return IntStream.range(0, end).boxed().toList();
    }
}
