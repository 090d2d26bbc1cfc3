package org.throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;

class TestKafkaIT {
    @Test
    void a_tap_sees_every_record_with_its_bytes_and_headers() {
        TestKafka.createTopics(3, "tapped");
        for (int number = 0; number < 50; number++) {
            TestKafka.send(numbered(number));
        }
        try (var tap = RecordTap.on("tapped")) {
            assertThat(tap.records())
                    .extracting(taken -> RecordTap.text(taken.value()))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 50).mapToObj(String::valueOf).toList());

            TestKafka.send(numbered(50));
            var last = tap.await(
                    "the fifty-first record",
                    taken -> RecordTap.text(taken.value()).equals("50"));
            assertThat(RecordTap.headers(last)).containsExactly(java.util.Map.entry("ce_id", "id-50"));
            assertThat(RecordTap.text(last.key())).isEqualTo("key-50");
        }
    }

    @Test
    void the_broker_is_the_same_for_all_tests() {
        assertThat(TestKafka.bootstrapServers()).isEqualTo(TestKafka.bootstrapServers());
    }

    private static ProducerRecord<byte[], byte[]> numbered(int number) {
        return new ProducerRecord<>(
                "tapped",
                null,
                bytes("key-" + number),
                bytes(String.valueOf(number)),
                List.of(new RecordHeader("ce_id", bytes("id-" + number))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
