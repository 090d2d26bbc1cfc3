package org.throughline.kit.consume;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Throughline;

/// Parks records that a consumer refused on `<topic>.dlq`: original key, bytes and headers, and headers that say
/// which consumer refused it, where it stood, and why.
public final class DeadLetters {
    public static final String REFUSED_BY = "throughline-refused-by";
    public static final String REASON = "throughline-reason";
    public static final String TOPIC = "throughline-topic";
    public static final String PARTITION = "throughline-partition";
    public static final String OFFSET = "throughline-offset";

    /// Only on a record that was too large to be parked whole: how many bytes it had.
    public static final String TRUNCATED = "throughline-truncated";

    private static final int LONGEST_REASON = 2_000;
    private static final int BEGINNING = 100_000;

    private final Producer<byte[], byte[]> producer;
    private final MeterRegistry metrics;

    public DeadLetters(Producer<byte[], byte[]> producer, MeterRegistry metrics) {
        this.producer = producer;
        this.metrics = metrics;
    }

    /// A record and why it is refused.
    record Letter(ConsumerRecord<byte[], byte[]> kafkaRecord, String reason) {}

    /// Parks all of them and waits for the broker: the consumer may commit only then.
    ///
    /// @throws KafkaException if the broker did not take one of them
    void park(String consumer, List<Letter> letters) {
        var futures = new ArrayList<Future<RecordMetadata>>(letters.size());
        for (var letter : letters) {
            var future = send(consumer, letter);
            futures.add(future);
            // Each send to a broker that does not answer would block for as long again, past the poll's patience.
            if (future.isDone()) {
                await(future);
            }
        }
        futures.forEach(DeadLetters::await);
        for (var letter : letters) {
            metrics.counter(
                            "throughline.dead.letters",
                            "topic",
                            letter.kafkaRecord().topic(),
                            "consumer",
                            consumer)
                    .increment();
        }
    }

    private Future<RecordMetadata> send(String consumer, Letter letter) {
        var parked = parked(consumer, letter);
        var future = producer.send(parked);
        if (future.state() == Future.State.FAILED && future.exceptionNow() instanceof RecordTooLargeException) {
            // Topics limit what is compressed, so a record may come that is too large to send on. Its beginning and
            // its reason are parked: else it would be tried for ever.
            var beginning = parked(consumer, letter);
            header(beginning, TRUNCATED, Integer.toString(letter.kafkaRecord().serializedValueSize()));
            return producer.send(new ProducerRecord<>(
                    beginning.topic(),
                    null,
                    null,
                    beginning(beginning.key()),
                    beginning(beginning.value()),
                    beginning.headers()));
        }
        return future;
    }

    private static byte @Nullable [] beginning(byte @Nullable [] bytes) {
        return bytes == null || bytes.length <= BEGINNING ? bytes : Arrays.copyOf(bytes, BEGINNING);
    }

    private static void await(Future<RecordMetadata> future) {
        try {
            future.get();
        } catch (ExecutionException notTaken) {
            throw new KafkaException("A dead letter was not taken", notTaken.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while parking dead letters", stopping);
        }
    }

    private static ProducerRecord<byte[], byte[]> parked(String consumer, Letter letter) {
        var from = letter.kafkaRecord();
        var parked = new ProducerRecord<>(
                Throughline.deadLetters(from.topic()), null, null, from.key(), from.value(), from.headers());
        var reason = letter.reason();
        header(parked, REFUSED_BY, consumer);
        header(parked, REASON, reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
        header(parked, TOPIC, from.topic());
        header(parked, PARTITION, Integer.toString(from.partition()));
        header(parked, OFFSET, Long.toString(from.offset()));
        return parked;
    }

    private static void header(ProducerRecord<byte[], byte[]> to, String name, String value) {
        to.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
