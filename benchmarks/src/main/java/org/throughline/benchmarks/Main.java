package org.throughline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.throughline.local.platform.Terminal;

/// Runs the benchmark for trusts of the sizes that are given, 2,000 and 20,000 teams unless others are; with
/// `questions` asks a trust of that size instead, and with `charts` reads charts alone.
public final class Main {
    private static final int[] USUAL_SIZES = {2_000, 20_000};
    private static final double MEGABYTE = 1024 * 1024;

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        if (Arrays.asList(arguments).contains("charts")) {
            new Runner(new OptionsBuilder()
                            .include(ReadingCharts.class.getSimpleName())
                            .build())
                    .run();
            return;
        }
        System.setProperty("logback.configurationFile", "org/throughline/local/silent-logback.xml");
        var terminal = new Terminal(System.out);
        var root =
                Path.of(System.getenv().getOrDefault("THROUGHLINE_ROOT", ".")).toAbsolutePath();
        if (Arrays.asList(arguments).contains("questions")) {
            questions(root, terminal);
            return;
        }
        var sizes = arguments.length == 0
                ? USUAL_SIZES
                : Stream.of(arguments).mapToInt(Integer::parseInt).toArray();
        var rounds = new ArrayList<FanOut.Round>();
        for (int size : sizes) {
            rounds.add(measured(root, size, terminal));
        }
        terminal.blank();
        table(rounds).forEach(terminal::say);
    }

    private static void questions(Path root, Terminal terminal) throws IOException {
        var home = Files.createTempDirectory("throughline-benchmark");
        terminal.say("Questions at the size of a trust");
        try (var bench = Bench.start(root, home, terminal)) {
            var asked = new Questions(bench, terminal).ask();
            terminal.blank();
            Questions.table(asked).forEach(terminal::say);
        }
    }

    private static FanOut.Round measured(Path root, int teams, Terminal terminal)
            throws IOException, InterruptedException {
        var home = Files.createTempDirectory("throughline-benchmark");
        terminal.say("One change, %d teams".formatted(teams));
        try (var bench = Bench.start(root, home, terminal)) {
            return new FanOut(bench, terminal).measure(teams);
        }
    }

    private static List<String> table(List<FanOut.Round> rounds) {
        var lines = new ArrayList<String>();
        lines.add(
                "| teams | MB | first narrative | last narrative | at engagement-service | floor: store + broker | ratio | ms a thousand teams |");
        lines.add("|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (var round : rounds) {
            lines.add("| %,d | %.1f | %d ms | %d ms | %d ms | %d + %d ms | %.1f | %d |"
                    .formatted(
                            round.teams(),
                            round.floor().bytes() / MEGABYTE,
                            round.first().toMillis(),
                            round.last().toMillis(),
                            round.leaders().toMillis(),
                            round.floor().store().toMillis(),
                            round.floor().broker().toMillis(),
                            round.ratio(),
                            round.leaders().toMillis() * 1000 / round.teams()));
        }
        return lines;
    }
}
