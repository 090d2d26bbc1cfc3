package org.throughline.narratives.composing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// How the team's targets are going, in the language of Making Data Count: noise is said as noise, and nobody is
/// blamed for a signal.
final class HowItIsGoing implements SectionWriter {
    private static final int SIGNALS = 3;

    private record Read(Known<TargetFact> target, Known<ReadingFact> reading) {
        String title() {
            return target.fact().quotedTitle();
        }

        ReadingFact fact() {
            return reading.fact();
        }
    }

    @Override
    public Optional<Section> write(Inputs inputs, Detail detail) {
        var telling = new Telling();
        var read = new ArrayList<Read>();
        for (var target : inputs.liveTargets()) {
            var reading = inputs.readings().get(target.fact().id());
            if (reading != null) {
                read.add(new Read(target, reading));
            }
        }
        signals(read, detail, telling);
        noise(read, detail, telling);
        telling.paragraph();
        assurance(read, detail, telling);
        telling.paragraph();
        balancing(read, inputs, detail, telling);
        return telling.as("how-it-is-going", "How it is going");
    }

    private static void signals(List<Read> all, Detail detail, Telling telling) {
        var most = Math.min(SIGNALS, detail.items());
        var better = those(all, read -> read.fact().improves());
        for (int i = 0; i < Math.min(most, better.size()); i++) {
            var read = better.get(i);
            telling.say(
                    switch (i) {
                        case 0 ->
                            "There is a real change for the better in " + read.title() + since(read)
                                    + ", more than the usual ups and downs.";
                        case 1 -> read.title() + " has really got better too" + since(read) + ".";
                        default -> "Better as well" + since(read) + ", and by more than chance: " + read.title() + ".";
                    },
                    read.reading().cause());
        }
        var worse = those(all, read -> read.fact().worsens());
        for (int i = 0; i < Math.min(most, worse.size()); i++) {
            var read = worse.get(i);
            telling.say(
                    switch (i) {
                        case 0 ->
                            "A real change in the wrong direction shows in " + read.title() + since(read)
                                    + ", more than the usual ups and downs.";
                        case 1 -> "In " + read.title() + " things have really got harder too" + since(read) + ".";
                        default -> "Harder as well" + since(read) + ", and by more than chance: " + read.title() + ".";
                    },
                    read.reading().cause());
        }
        if (!worse.isEmpty()) {
            telling.say(
                    "This tells us about the way the work is set up, not about how hard anyone tries.",
                    worse.getFirst().reading().cause());
        }
        // Where room is shortest, what is neither good nor bad gives way.
        those(all, read -> read.fact().variation().startsWith("neutral")).stream()
                .limit(Math.min(1, detail.items() - 1))
                .forEach(read -> telling.say(
                        "Neither good nor bad in itself, but a real change: " + read.title() + " is "
                                + (read.fact().variation().endsWith("high") ? "higher" : "lower") + " than usual"
                                + since(read) + ".",
                        read.reading().cause()));
    }

    private static String since(Read read) {
        return read.fact().since() == null
                ? ""
                : " since " + English.day(read.fact().since());
    }

    private static void noise(List<Read> all, Detail detail, Telling telling) {
        var noise = those(all, read -> read.fact().variation().equals("common_cause"));
        if (!noise.isEmpty()) {
            telling.say(
                    "For " + titles(noise, detail) + " there is no real change: the ups and downs are what "
                            + (noise.size() == 1 ? "this process normally does." : "these processes normally do."),
                    causes(noise));
        }
        var few = those(all, read -> read.fact().provisional());
        if (!few.isEmpty()) {
            telling.say(
                    "So far there are few figures for " + titles(few, detail) + ", so this may still change.",
                    causes(few));
        }
    }

    private static void assurance(List<Read> all, Detail detail, Telling telling) {
        var held = those(
                all,
                read -> read.target().fact().threshold() != null && read.fact().assurance() != null);
        var fail = those(held, read -> Objects.equals(read.fact().assurance(), "fail"));
        if (!fail.isEmpty()) {
            telling.say(
                    "As the work is set up now, " + titles(fail, detail) + " cannot " + reach(fail) + ".",
                    causes(fail));
            telling.say("Trying harder is not enough: something in the way of working has to change.", causes(fail));
        }
        var pass = those(held, read -> Objects.equals(read.fact().assurance(), "pass"));
        if (!pass.isEmpty()) {
            telling.say("We can rely on " + titles(pass, detail) + " to " + reach(pass) + ".", causes(pass));
        }
        var either = those(held, read -> Objects.equals(read.fact().assurance(), "inconsistent"));
        if (!either.isEmpty()) {
            telling.say(
                    "Whether " + titles(either, detail) + " will " + reach(either)
                            + " is down to chance: at some times yes, at others no.",
                    causes(either));
        }
    }

    private static String reach(List<Read> read) {
        var target = read.getFirst().target().fact();
        var threshold = target.threshold();
        if (read.size() > 1 || threshold == null) {
            return "do what is asked";
        }
        var amount = English.amount(threshold.value(), target.unit());
        return switch (target.improvement()) {
            case "increase" -> "reach " + amount;
            case "decrease" -> "stay within " + amount;
            default -> "come to " + amount;
        };
    }

    // The wording of a gaming check (safety.md 7): unusual, worth a look, with the innocent explanations.
    private static void balancing(List<Read> all, Inputs inputs, Detail detail, Telling telling) {
        int told = 0;
        for (var read : all) {
            for (var measure :
                    inputs.balancing().getOrDefault(read.target().fact().id(), List.of())) {
                var name = "“" + English.clause(measure.fact().name()) + "”";
                if (told == Math.min(2, detail.items())
                        || !(measure.fact().improves() || measure.fact().worsens())) {
                    continue;
                }
                told++;
                if (measure.fact().improves()) {
                    telling.say(
                            (told == 1 ? "At the same time " : "Good to see as well: ") + name
                                    + ", which must not suffer for it, has got better.",
                            measure.cause());
                } else if (read.fact().improves()) {
                    telling.say(
                            "While " + read.title() + " gets better, " + name + " gets worse.",
                            measure.cause(),
                            read.reading().cause());
                    if (told == 1) {
                        telling.say(
                                "That is unusual and worth a look: it may be chance, the season, other pressures or the way we count.",
                                measure.cause(),
                                read.reading().cause());
                    }
                } else {
                    telling.say(
                            name + ", which must not suffer for " + read.title()
                                    + ", shows a real change in the wrong direction.",
                            measure.cause());
                }
            }
        }
    }

    private static List<Read> those(List<Read> all, Predicate<Read> wanted) {
        var those = new ArrayList<Read>();
        for (var read : all) {
            if (wanted.test(read)) {
                those.add(read);
            }
        }
        return those;
    }

    private static String titles(List<Read> read, Detail detail) {
        return English.join(read.stream().map(Read::title).toList(), detail.names(), "target");
    }

    private static List<Cause> causes(List<Read> read) {
        return read.stream().map(each -> each.reading().cause()).toList();
    }

    static List<String> material(Inputs inputs) {
        var signals = new ArrayList<String>();
        for (var contribution : inputs.contributions()) {
            var target = contribution.fact().target();
            var reading = inputs.readings().get(target);
            if (reading != null) {
                signals.add(target + " " + reading.fact().variation() + " "
                        + reading.fact().assurance());
            }
            inputs.balancing().getOrDefault(target, List.of()).stream()
                    .filter(measure -> measure.fact().isSignal())
                    .forEach(measure ->
                            signals.add(measure.subject() + " " + measure.fact().variation()));
        }
        return signals;
    }
}
