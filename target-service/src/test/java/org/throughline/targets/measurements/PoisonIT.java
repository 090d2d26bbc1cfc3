package org.throughline.targets.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.targets.ATarget.aTarget;
import static org.throughline.targets.Measurement.recorded;
import static org.throughline.targets.Shared.leader;
import static org.throughline.targets.Shared.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.throughline.events.Throughline;
import org.throughline.testing.Await;
import org.throughline.testing.TestKafka;

/// Of very many records each hundredth is poison (propagation.md, hole 12).
@Tag("faults")
class PoisonIT {
    private static final int RECORDS = 100_000;
    private static final int EACH_OF_SO_MANY_IS_POISON = 100;
    private static final int TARGETS = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Test
    void each_hundredth_of_100000_records_is_parked_and_all_others_count() {
        for (int target = 0; target < TARGETS; target++) {
            leader().put(
                            "/api/targets/" + target(target),
                            aTarget().measuredEvery("day").json());
        }
        var before = deadLetters();

        TestKafka.send(IntStream.range(0, RECORDS).mapToObj(PoisonIT::each));

        int poison = RECORDS / EACH_OF_SO_MANY_IS_POISON;
        Await.until("all good ones to count", PATIENCE, () -> counted() == RECORDS - poison);
        Await.until("all bad ones to be parked", PATIENCE, () -> deadLetters() - before == poison);
        assertThat(deadLetters() - before).isEqualTo(poison);
    }

    private static String target(int number) {
        return "poison-" + number % TARGETS;
    }

    private static ProducerRecord<byte[], byte[]> each(int number) {
        if (number % EACH_OF_SO_MANY_IS_POISON == 0) {
            return new ProducerRecord<>(
                    Throughline.MEASUREMENTS, 0, null, null, "{\"half\": ".getBytes(StandardCharsets.UTF_8));
        }
        var day = LocalDate.of(2015, 1, 1).plusDays(number / TARGETS);
        return recorded(target(number), day.toString(), number % 100).toSend();
    }

    private static long counted() {
        return IntStream.range(0, TARGETS)
                .mapToLong(target -> leader().get("/api/targets/" + target(target) + "/spc")
                        .json()
                        .path("points")
                        .size())
                .sum();
    }

    private static double deadLetters() {
        return service().bean(MeterRegistry.class).find("throughline.dead.letters").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
