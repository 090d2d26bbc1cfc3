package org.throughline.kit.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.throughline.kit.deadletters.ParkedHeaders;
import org.throughline.kit.notes.ARecord;
import org.throughline.kit.notes.NoteEvents;
import org.throughline.kit.notes.Notes;
import org.throughline.kit.notes.RecordedNotes;
import org.throughline.testing.Await;
import org.throughline.testing.RecordTap;
import org.throughline.testing.TestKafka;
import org.throughline.testing.TestService;

/// Kafka records in, through the binder, as a service gets them.
class EventConsumerIT {
    private final TestService service = Notes.service();
    private final RecordedNotes notes = service.bean(RecordedNotes.class);
    private final String title = "note " + UUID.randomUUID().toString().substring(0, 8) + " ";

    /// The trap: a batch consumer of the binder once got empty batches without any warning. Seen to fail
    /// (nothing arrived) without `use-native-decoding`.
    @Test
    void every_record_of_either_mode_is_counted() {
        var records = new ArrayList<ARecord>();
        for (int number = 0; number < 1_000; number++) {
            records.add(number % 2 == 0 ? ARecord.of(title + number) : ARecord.structured(title + number));
        }
        sendAll(records);
        Await.untilAsserted(
                "all to be kept",
                Duration.ofMinutes(1),
                () -> assertThat(notes.count(title)).isEqualTo(1_000));
        var binary = records.stream().filter(sent -> !sent.id().isEmpty()).toList();
        Await.until("each to be seen", () -> binary.stream().allMatch(sent -> notes.has(sent.id())));
    }

    /// Hole 12. Seen to fail (the good ones were never kept) with the whole poll parked for one of its records.
    @Test
    void of_a_batch_with_bad_records_each_of_these_is_parked_and_no_other() {
        var good = IntStream.range(0, 300)
                .mapToObj(number -> ARecord.of(title + number))
                .toList();
        var marker = title + "garbage";
        var bad = List.of(
                ARecord.of(marker).value(marker + " not JSON"),
                ARecord.of(marker).without("ce_time"),
                ARecord.of(marker).with("ce_type", "org.throughline.trust.note.lost.v1"),
                ARecord.of(marker).with("ce_type", "org.throughline.trust.note.recorded.v2"),
                ARecord.of(marker).with("content-type", "application/xml"),
                ARecord.of("unwanted " + marker),
                ARecord.of("defect " + marker),
                ARecord.of(marker).tombstone(),
                ARecord.of(marker).value(new byte[] {0, 1, (byte) 0xff}).withoutKey(),
                ARecord.of(marker).withoutHeaders());
        var all = new ArrayList<>(good);
        all.addAll(bad);
        Collections.shuffle(all, new Random(1));
        try (var dlq = RecordTap.on(NoteEvents.RECORDED + ".dlq")) {
            int before = dlq.records().size();
            sendAll(all);
            Await.until("the good ones to be kept", () -> good.stream().allMatch(sent -> notes.has(sent.id())));
            Await.until("the bad ones to be parked", () -> dlq.records().size() >= before + bad.size());
            assertThat(dlq.records()).hasSize(before + bad.size());
        }
    }

    @Test
    void a_parked_record_has_its_own_key_bytes_and_headers_and_says_who_refused_it_and_why() {
        var sent = ARecord.of(title).value(new byte[] {0, 17, (byte) 0xff}).with("x-own", "kept");
        var place = TestKafka.send(sent.toSend());
        var parked = awaitParked(sent);
        assertThat(parked.value()).isEqualTo(sent.value());
        assertThat(parked.key()).isEqualTo(sent.key());
        var headers = RecordTap.headers(parked);
        sent.headers().forEach((name, bytes) -> assertThat(headers).containsEntry(name, new String(bytes, UTF_8)));
        assertThat(headers)
                .containsEntry(ParkedHeaders.REFUSED_BY, "note-service/recorded")
                .containsEntry(ParkedHeaders.TOPIC, "trust.notes")
                .containsEntry(ParkedHeaders.PARTITION, Integer.toString(place.partition()))
                .containsEntry(ParkedHeaders.OFFSET, Long.toString(place.offset()));
        assertThat(headers.get(ParkedHeaders.REASON)).startsWith("The data is not JSON: ");
    }

    @Test
    void what_a_rule_refuses_is_parked_with_the_rules_words() {
        var sent = ARecord.of("unwanted " + title);
        TestKafka.send(sent.toSend());
        assertThat(reason(awaitParked(sent))).isEqualTo("nobody wants this");
    }

    @Test
    void a_defect_that_one_event_brings_out_parks_that_one() {
        var sent = ARecord.of("defect " + title);
        var after = ARecord.of(title);
        sendAll(List.of(sent, after));
        assertThat(reason(awaitParked(sent))).contains("a defect");
        Await.until("the one beside it to be kept", () -> notes.has(after.id()));
    }

    /// Seen to fail (it was given up) with everything that is thrown taken to stay.
    @Test
    void while_the_store_is_away_it_is_tried_again_and_nothing_is_parked() {
        var sent = ARecord.of(RecordedNotes.storeAwayFrom(notes.name()) + title);
        var beside = ARecord.of(title);
        sendAll(List.of(sent, beside));
        Await.until("it to be tried several times", () -> notes.timesSeen(sent.id()) >= 3);
        assertThat(notes.has(sent.id())).isFalse();
        notes.storeIsBack();
        Await.until("both to be kept", () -> notes.has(sent.id()) && notes.has(beside.id()));
        try (var dlq = RecordTap.on(NoteEvents.RECORDED + ".dlq")) {
            assertThat(dlq.records())
                    .noneMatch(
                            parked -> sent.id().equals(RecordTap.headers(parked).get("ce_id")));
        }
    }

    /// Topics limit compressed bytes, so this can come in and not go out again. Seen to fail (tried for ever, and
    /// nothing behind it is read) when parking it whole is the only way.
    @Test
    void a_record_that_is_too_large_to_park_is_parked_in_its_beginning() throws Exception {
        var sent = ARecord.of(title).value(new byte[6 << 20]);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        TestKafka.bootstrapServers(),
                        "compression.type",
                        "gzip",
                        "max.request.size",
                        20 << 20),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(sent.toSend()).get();
        }
        var parked = awaitParked(sent);
        assertThat(parked.value()).hasSize(100_000);
        assertThat(RecordTap.headers(parked)).containsEntry(ParkedHeaders.TRUNCATED, String.valueOf(6 << 20));
    }

    @Test
    void two_megabytes_are_read_and_refused_whole() {
        var sent = ARecord.of(title).value(new byte[2 << 20]);
        TestKafka.send(sent.toSend());
        assertThat(awaitParked(sent).value()).hasSize(2 << 20);
    }

    @Test
    void dead_letters_are_counted_by_topic_and_consumer() {
        var sent = ARecord.of("unwanted " + title);
        TestKafka.send(sent.toSend());
        awaitParked(sent);
        Await.until(
                "the count",
                () -> service.bean(MeterRegistry.class)
                                .get("throughline.dead.letters")
                                .tag("topic", "trust.notes")
                                .tag("consumer", "note-service/recorded")
                                .counter()
                                .count()
                        > 0);
    }

    private static void sendAll(List<ARecord> records) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var sent =
                    records.stream().map(each -> producer.send(each.toSend())).toList();
            for (var each : sent) {
                assertThat(each).succeedsWithin(Duration.ofSeconds(30));
            }
        }
    }

    private static ConsumerRecord<byte[], byte[]> awaitParked(ARecord sent) {
        try (var dlq = RecordTap.on(NoteEvents.RECORDED + ".dlq")) {
            return dlq.await(
                    "the dead letter",
                    parked -> sent.id().equals(RecordTap.headers(parked).get("ce_id")));
        }
    }

    private static String reason(ConsumerRecord<byte[], byte[]> parked) {
        return String.valueOf(RecordTap.headers(parked).get(ParkedHeaders.REASON));
    }
}
