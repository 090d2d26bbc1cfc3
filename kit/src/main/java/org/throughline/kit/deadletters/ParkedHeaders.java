package org.throughline.kit.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/// What a parked record says beside its own headers.
public final class ParkedHeaders {
    public static final String REFUSED_BY = "throughline-refused-by";
    public static final String REASON = "throughline-reason";
    public static final String TOPIC = "throughline-topic";
    public static final String PARTITION = "throughline-partition";
    public static final String OFFSET = "throughline-offset";

    /// Only on a record that was too large to be parked whole: how many bytes it had.
    public static final String TRUNCATED = "throughline-truncated";

    private static final int LONGEST_REASON = 2_000;
    private static final List<String> ALL = List.of(REFUSED_BY, REASON, TOPIC, PARTITION, OFFSET, TRUNCATED);

    private ParkedHeaders() {}

    static void write(Headers to, String consumer, Letter letter) {
        var from = letter.kafkaRecord();
        add(to, REFUSED_BY, consumer);
        add(to, REASON, shortened(letter.reason()));
        add(to, TOPIC, from.topic());
        add(to, PARTITION, Integer.toString(from.partition()));
        add(to, OFFSET, Long.toString(from.offset()));
    }

    static void truncated(Headers to, int bytes) {
        add(to, TRUNCATED, Integer.toString(bytes));
    }

    static boolean isTruncated(ConsumerRecord<?, ?> parked) {
        return parked.headers().lastHeader(TRUNCATED) != null;
    }

    /// The headers that the record came with.
    static Headers own(ConsumerRecord<?, ?> parked) {
        var own = new RecordHeaders(parked.headers().toArray());
        ALL.forEach(own::remove);
        return own;
    }

    static String shortened(String reason) {
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    private static void add(Headers to, String name, String value) {
        to.add(name, value.getBytes(UTF_8));
    }
}
