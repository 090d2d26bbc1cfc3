package org.throughline.kit.deadletters;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Throughline;

/// Parks records that a consumer refused on `<topic>.dlq`: original key, bytes and headers, and headers that say
/// which consumer refused it, where it stood, and why ([ParkedHeaders]). Each is then noted among the refusals.
public final class DeadLetters {
    private static final int BEGINNING = 100_000;

    private final Producer<byte[], byte[]> producer;
    private final Refusals refusals;
    private final MeterRegistry metrics;

    DeadLetters(Producer<byte[], byte[]> producer, Refusals refusals, MeterRegistry metrics) {
        this.producer = producer;
        this.refusals = refusals;
        this.metrics = metrics;
    }

    /// Parks all of them and waits for the broker and the store: the consumer may commit only then.
    ///
    /// @throws KafkaException if the broker did not take one of them
    public void park(String consumer, List<Letter> letters) {
        var futures = new ArrayList<Future<RecordMetadata>>(letters.size());
        for (var letter : letters) {
            var future = send(consumer, letter);
            futures.add(future);
            // Each send to a broker that does not answer would block for as long again, past the poll's patience.
            if (future.isDone()) {
                await(future);
            }
        }
        var refused = new ArrayList<RefusedRecord>(letters.size());
        for (int i = 0; i < letters.size(); i++) {
            refused.add(refusals.describe(consumer, letters.get(i), await(futures.get(i))));
        }
        refusals.note(refused);
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
        var future = producer.send(parked(consumer, letter));
        if (future.state() == Future.State.FAILED && future.exceptionNow() instanceof RecordTooLargeException) {
            // Topics limit what is compressed, so a record may come that is too large to send on. Its beginning and
            // its reason are parked: else it would be tried for ever.
            var whole = parked(consumer, letter);
            ParkedHeaders.truncated(whole.headers(), letter.kafkaRecord().serializedValueSize());
            return producer.send(new ProducerRecord<>(
                    whole.topic(),
                    null,
                    whole.timestamp(),
                    beginning(whole.key()),
                    beginning(whole.value()),
                    whole.headers()));
        }
        return future;
    }

    private static byte @Nullable [] beginning(byte @Nullable [] bytes) {
        return bytes == null || bytes.length <= BEGINNING ? bytes : Arrays.copyOf(bytes, BEGINNING);
    }

    private static RecordMetadata await(Future<RecordMetadata> future) {
        try {
            return future.get();
        } catch (ExecutionException notTaken) {
            throw new KafkaException("A dead letter was not taken", notTaken.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while parking dead letters", stopping);
        }
    }

    private static ProducerRecord<byte[], byte[]> parked(String consumer, Letter letter) {
        var from = letter.kafkaRecord();
        // What came without a time of its own gets none here: it would say when somebody answered.
        var timestamp = from.headers().lastHeader("ce_time") == null ? Long.valueOf(from.timestamp()) : null;
        var parked = new ProducerRecord<>(
                Throughline.deadLetters(from.topic()), null, timestamp, from.key(), from.value(), from.headers());
        ParkedHeaders.write(parked.headers(), consumer, letter);
        return parked;
    }
}
