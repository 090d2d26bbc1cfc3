package org.throughline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerMainIT {
    @TempDir
    Path folder;

    @Test
    void a_broker_killed_in_the_middle_of_writing_loses_no_acknowledged_record() throws Exception {
        int port = LoopbackPort.free();
        var log = new Log(LoopbackPort.HOST + ":" + port);
        var acknowledged = new AtomicInteger();
        try (var broker = Child.start(BrokerMain.class, port, folder).ready();
                var producer = log.producer()) {
            log.create();
            Thread writer = Thread.ofVirtual().start(() -> writeUntilItFails(producer, acknowledged));
            Awaitility.await().until(() -> acknowledged.get() > 500);
            broker.kill();
            writer.interrupt();
            writer.join();
            // Whoever closes it in peace waits for a broker that is gone.
            producer.close(Duration.ZERO);
        }
        try (var _ = Child.start(BrokerMain.class, port, folder).ready()) {
            assertThat(log.read())
                    .hasSizeGreaterThanOrEqualTo(acknowledged.get())
                    .startsWith(0, 1, 2)
                    .contains(acknowledged.get() - 1);
            log.write(acknowledged.get(), acknowledged.get() + 10);
        }
    }

    @Test
    void a_taken_port_is_one_line_that_names_it() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral(LoopbackPort.HOST));
                var broker = Child.start(BrokerMain.class, other.getLocalPort(), folder)) {
            assertThat(broker.lines())
                    .containsExactly("Kafka broker did not start: port " + other.getLocalPort()
                            + " is taken by another program; stop it or choose another port");
            assertThat(broker.status()).isOne();
        }
    }

    @Test
    void missing_arguments_are_one_line() throws Exception {
        try (var broker = Child.start(BrokerMain.class)) {
            assertThat(broker.lines())
                    .containsExactly("Kafka broker needs two arguments, the port and the folder for its data");
            assertThat(broker.status()).isEqualTo(2);
        }
    }

    private static void writeUntilItFails(
            org.apache.kafka.clients.producer.KafkaProducer<Integer, Integer> producer, AtomicInteger acknowledged) {
        try {
            for (int number = 0; ; number++) {
                producer.send(new ProducerRecord<>("numbers", number)).get();
                acknowledged.set(number + 1);
            }
        } catch (InterruptedException | ExecutionException e) {
            // the broker is gone: that is the point
        }
    }
}
