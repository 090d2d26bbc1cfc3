package org.throughline.kit.notes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/// A Kafka record, byte by byte, as another system might send it: `ARecord.of("a title").without("ce_time")`.
@SuppressWarnings("ArrayRecordComponent") // records are compared nowhere
public record ARecord(String topic, byte @Nullable [] key, byte @Nullable [] value, Map<String, byte[]> headers) {

    /// A right one, in binary mode.
    public static ARecord of(String title) {
        var headers = new LinkedHashMap<String, byte[]>();
        headers.put("ce_specversion", "1.0".getBytes(UTF_8));
        headers.put("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
        headers.put("ce_source", "/trust/notes".getBytes(UTF_8));
        headers.put("ce_type", NoteEvents.RECORDED_TYPE.getBytes(UTF_8));
        headers.put("ce_time", "2026-03-02T08:00:00Z".getBytes(UTF_8));
        headers.put("content-type", "application/json".getBytes(UTF_8));
        return new ARecord(
                NoteEvents.RECORDED, "note/one".getBytes(UTF_8), data(title).getBytes(UTF_8), headers);
    }

    /// The same in structured mode.
    public static ARecord structured(String title) {
        var id = UUID.randomUUID().toString();
        var text = """
            {"specversion": "1.0", "id": "%s", "source": "/trust/notes", "type": "%s",
             "time": "2026-03-02T08:00:00Z", "datacontenttype": "application/json", "data": %s}\
            """.formatted(id, NoteEvents.RECORDED_TYPE, data(title));
        var headers = new LinkedHashMap<String, byte[]>();
        headers.put("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(UTF_8));
        return new ARecord(NoteEvents.RECORDED, "note/one".getBytes(UTF_8), text.getBytes(UTF_8), headers);
    }

    /// A state event of the platform itself.
    public static ARecord state(long sequence) {
        return of("").with("ce_type", NoteEvents.WRITTEN_TYPE)
                .with("ce_subject", "note/one")
                .with("ce_sequence", "%019d".formatted(sequence))
                .on(NoteEvents.NOTES)
                .value("""
                    {"note": "one", "version": 1, "title": "a", "words": []}\
                    """);
    }

    private static String data(String title) {
        return """
            {"note": "one", "title": "%s"}\
            """.formatted(title);
    }

    public ARecord on(String otherTopic) {
        return new ARecord(otherTopic, key, value, headers);
    }

    public ARecord withoutKey() {
        return new ARecord(topic, null, value, headers);
    }

    public ARecord tombstone() {
        return new ARecord(topic, key, null, headers);
    }

    public ARecord value(String text) {
        return value(text.getBytes(UTF_8));
    }

    public ARecord value(byte[] bytes) {
        return new ARecord(topic, key, bytes, headers);
    }

    public ARecord with(String header, String text) {
        return with(header, text.getBytes(UTF_8));
    }

    public ARecord with(String header, byte[] bytes) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, bytes);
        return new ARecord(topic, key, value, more);
    }

    public ARecord at(Instant time) {
        return with("ce_time", time.toString());
    }

    public ARecord without(String header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new ARecord(topic, key, value, fewer);
    }

    public ARecord withoutHeaders() {
        return new ARecord(topic, key, value, Map.of());
    }

    public String id() {
        return Optional.ofNullable(headers.get("ce_id"))
                .map(bytes -> new String(bytes, UTF_8))
                .orElse("");
    }

    public ProducerRecord<byte[], byte[]> toSend() {
        return new ProducerRecord<>(topic, null, key, value, kafkaHeaders());
    }

    public ConsumerRecord<byte[], byte[]> asRead() {
        return new ConsumerRecord<>(
                topic,
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(kafkaHeaders()),
                Optional.empty());
    }

    private List<Header> kafkaHeaders() {
        var all = new ArrayList<Header>();
        headers.forEach((name, bytes) -> all.add(new RecordHeader(name, bytes)));
        return all;
    }
}
