package org.throughline.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.throughline.local.demo.Api;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Pause;
import org.throughline.local.platform.TroubleException;

/// Some who change targets of their own, one change after the other, until the target-service is gone.
final class BusyWriters {
    private static final int WRITERS = 4;
    private static final int BUSY = 100;

    private final Api api;
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private final List<Thread> writers;

    private BusyWriters(Api api) {
        this.api = api;
        writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofVirtual().start(() -> writeUntilItIsGone(writer)))
                .toList();
    }

    /// They are in the middle of it when this returns.
    static BusyWriters at(Api api) {
        var busy = new BusyWriters(api);
        while (busy.accepted.size() < BUSY && busy.writers.stream().anyMatch(Thread::isAlive)) {
            Pause.take();
        }
        assertThat(busy.accepted).as("writes before anybody stops").hasSizeGreaterThanOrEqualTo(BUSY);
        return busy;
    }

    /// The changes that were accepted, once all have noticed that it is gone.
    Queue<String> accepted() throws InterruptedException {
        for (var writer : writers) {
            writer.join();
        }
        return accepted;
    }

    private void writeUntilItIsGone(int writer) {
        try {
            for (int value = 1; ; value = value % 99 + 1) {
                api.put(Part.TARGET, "/api/targets/stopping-" + writer, target(value))
                        .published()
                        .ifPresent(accepted::add);
            }
        } catch (TroubleException gone) {
            assertThat(gone).isNotNull();
        }
    }

    private static String target(int value) {
        return """
                {"title":"Seen in time","setBy":"The board","statement":"Everybody is seen in time.",
                 "whyItMatters":"Waiting is frightening.",
                 "measure":{"name":"Seen in time","unit":"%%","improvement":"increase","frequency":"month"},
                 "thresholds":[{"from":"2024-04-01","value":%d}],"drivers":[],"balancingMeasures":[]}
                """.formatted(value);
    }
}
