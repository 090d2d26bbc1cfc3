package org.throughline.kit.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// As much of an event's attributes as can be made out of a record, whatever else is wrong with it. The subject is not
/// among them: for `trust.workforce` it may be a person.
///
/// @param event its id
record Label(
        @Nullable String event,
        @Nullable String source,
        @Nullable String type) {
    private static final int LONGEST = 300;

    static Label of(ConsumerRecord<byte[], byte[]> kafkaRecord) {
        if (kafkaRecord.headers().lastHeader("ce_specversion") != null) {
            return new Label(header(kafkaRecord, "id"), header(kafkaRecord, "source"), header(kafkaRecord, "type"));
        }
        try {
            var event = KafkaMessageFactory.createReader(kafkaRecord).toEvent();
            return new Label(
                    shortened(event.getId()), shortened(event.getSource().toString()), shortened(event.getType()));
        } catch (RuntimeException notAnEvent) {
            return new Label(null, null, null);
        }
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> kafkaRecord, String attribute) {
        var header = kafkaRecord.headers().lastHeader("ce_" + attribute);
        return header == null || header.value() == null ? null : shortened(new String(header.value(), UTF_8));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
