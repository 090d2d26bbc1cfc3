package org.throughline.narratives.composing.domain;

import static org.throughline.narratives.composing.domain.Known7B.falls;
import static org.throughline.narratives.composing.domain.Known7B.fourHours;
import static org.throughline.narratives.composing.domain.Known7B.ward7B;

import java.lang.management.ManagementFactory;

/// How many narratives a second one core composes, once warm: run by hand. It counts the thread's own time on the core,
/// so that others who use the machine make no difference.
final class ComposerSpeed {
    private static final int ROUND = 20_000;
    private static final int WARM_ROUNDS = 10;
    private static final int ROUNDS = 20;

    private ComposerSpeed() {}

    public static void main(String[] arguments) {
        measure("one target", ward7B().moves(fourHours()).inputs());
        measure("two targets, three helpers, two networks, two promises, a voice", full());
        measure("ten targets", ten());
    }

    private static Inputs full() {
        return ward7B().tells("We look after people who are frail.")
                .moves(fourHours())
                .moves(falls(), "walks", "We walk with each person twice a day.")
                .reads(fourHours(), "improvement_high", "pass")
                .reads(falls(), "common_cause", "inconsistent")
                .knows("pharmacy", "Pharmacy")
                .helpedBy("porters", "Porters", "We fetch people within 15 minutes")
                .helpedBy("labs", "Blood sciences", "Results are there by eleven")
                .helpedBy("beds", "Site and bed team", "We tell the ward by eight")
                .inNetwork("home", "Home before noon", "Get people home before noon, safely.", "active")
                .inNetwork("night", "Quiet nights", "People sleep.", "proposed")
                .promise("the chief nurse", null, "Two more nurses on nights", "open", null)
                .promise(null, "Pharmacy", "Ask for medicines by six", "kept", null)
                .theme("Home sooner", "ae-four-hours")
                .voices(1)
                .inputs();
    }

    private static Inputs ten() {
        var ward = ward7B();
        for (int i = 0; i < 10; i++) {
            var target = Known7B.target(
                    "t" + (i + 10), "Target " + i, "People get it.", "It is hard to wait.", "decrease", i + 1, "days");
            ward.moves(target).reads(target, i % 3 == 0 ? "concern_high" : "common_cause", "pass");
        }
        return ward.inputs();
    }

    private static void measure(String what, Inputs inputs) {
        var composer = new Composer();
        var threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        long sections = 0;
        for (int round = 0; round < WARM_ROUNDS + ROUNDS; round++) {
            var before = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < ROUND; i++) {
                sections += composer.compose(inputs).sections().size();
            }
            if (round >= WARM_ROUNDS) {
                best = Math.min(best, threads.getCurrentThreadCpuTime() - before);
            }
        }
        System.out.printf(
                "%s: %,d a second, of %d sections%n",
                what, ROUND * 1_000_000_000L / best, sections / (ROUND * (WARM_ROUNDS + ROUNDS)));
    }
}
