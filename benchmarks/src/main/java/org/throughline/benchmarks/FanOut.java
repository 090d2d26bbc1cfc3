package org.throughline.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.local.platform.Terminal;

/// One change of a target that touches every team, several times over; each round beside its floor.
final class FanOut {
    private static final int WARM_UPS = 10;
    private static final int ROUNDS = 9;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Bench bench;
    private final Terminal terminal;

    FanOut(Bench bench, Terminal terminal) {
        this.bench = bench;
        this.terminal = terminal;
    }

    /// One round, all times from just before the request that changes the target.
    ///
    /// @param first until the first narrative was stored and published
    /// @param last until the last one was
    /// @param leaders until the engagement-service had taken in the last one
    record Round(int teams, Duration first, Duration last, Duration leaders, Floor floor) {
        double ratio() {
            return (double) leaders.toNanos() / floor.sum().toNanos();
        }

        @Override
        public String toString() {
            return "first %d ms, last %d, leaders %d; floor %d + %d; ratio %.1f"
                    .formatted(
                            first.toMillis(),
                            last.toMillis(),
                            leaders.toMillis(),
                            floor.store().toMillis(),
                            floor.broker().toMillis(),
                            ratio());
        }
    }

    /// The round whose ratio is the median of those that count.
    Round measure(int teams) throws InterruptedException {
        Floor.prepare(bench);
        var trust = new Trust(bench.api(), teams);
        long began = System.nanoTime();
        trust.load();
        terminal.say("  a trust of %d teams is loaded (%d s)"
                .formatted(teams, Duration.ofNanos(System.nanoTime() - began).toSeconds()));
        var rounds = new ArrayList<Round>();
        try (var tap = new NarrativesTap(bench.brokers())) {
            for (int i = 0; i < WARM_UPS + ROUNDS; i++) {
                var round = round(trust, teams, tap, 50 + i);
                if (i >= WARM_UPS) {
                    rounds.add(round);
                }
                terminal.say("  round %d of %d: %s".formatted(i + 1, WARM_UPS + ROUNDS, round));
            }
        }
        return median(rounds);
    }

    private static Round median(List<Round> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Round::ratio))
                .toList()
                .get(rounds.size() / 2);
    }

    private Round round(Trust trust, int teams, NarrativesTap tap, double threshold) throws InterruptedException {
        tap.begin();
        long began = System.nanoTime();
        if (trust.moveThreshold(threshold).isEmpty()) {
            throw new IllegalStateException("the threshold was " + threshold + " before");
        }
        var seen = tap.await(teams, PATIENCE);
        long leaders = tap.awaitLeaders(seen, PATIENCE);
        return new Round(
                teams,
                Duration.ofNanos(seen.first() - began),
                Duration.ofNanos(seen.last() - began),
                Duration.ofNanos(leaders - began),
                Floor.of(bench, seen.records()));
    }
}
