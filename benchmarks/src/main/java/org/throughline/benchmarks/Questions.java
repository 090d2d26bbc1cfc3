package org.throughline.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.throughline.local.demo.Api;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Pause;
import org.throughline.local.platform.Terminal;
import org.throughline.local.platform.TroubleException;

/// How long single answers take at the size of a trust, over HTTP, one after the other.
final class Questions {
    private static final int WARM_UPS = 400;
    private static final int TIMES = 500;
    private static final int PAGE = 1_000;

    private static final String REORGANISED = "/api/reorganisations/new-year";
    private final Bench bench;
    private final Terminal terminal;

    Questions(Bench bench, Terminal terminal) {
        this.bench = bench;
        this.terminal = terminal;
    }

    /// One row of the table.
    record Asked(String what, Duration median, Duration ninetyNinth) {}

    List<Asked> ask() {
        var api = bench.api();
        var figures = new Figures(api);
        figures.load();
        // New to the service, so only before it is asked for any of it.
        Networks.load(bench.storeUri());
        terminal.say("  300 targets and 500 networks are loaded");
        var asked = new ArrayList<Asked>();
        asked.add(asked("the board's table of 1,500 measures, all pages", _ -> summary(api)));
        asked.add(asked(
                "the chart of one measure of 120 months",
                i -> get(api, Part.TARGET, "/api/targets/" + Figures.id(i % Networks.TARGETS) + "/spc")));
        asked.add(asked("one day more after ten years of days", figures::day));
        asked.add(asked(
                "a network's shape",
                i -> get(api, Part.NETWORK, "/api/networks/network-" + i % Networks.NETWORKS + "/shape")));
        asked.add(asked(
                "a target's responsibility",
                i -> get(api, Part.NETWORK, "/api/targets/target-" + i % 300 + "/responsibility")));
        asked.add(asked(
                "the teams that a target affects",
                i -> get(api, Part.NETWORK, "/api/targets/target-" + i % 300 + "/affected-teams")));
        asked.add(asked("what nobody carries", _ -> get(api, Part.NETWORK, "/api/cover")));
        asked.add(asked("a hundred teams", _ -> get(api, Part.NETWORK, "/api/teams?limit=100")));
        asked.add(asked("a hundred networks", _ -> get(api, Part.NETWORK, "/api/networks?limit=100")));
        Leaders.load(bench.storeUri(), api);
        // They share most of what makes them: none is measured while what it shares with others is not warm.
        leaders().values().forEach(path -> warmUp(page(api, path)));
        leaders().forEach((what, path) -> asked.add(timed(what, page(api, path))));
        asked.add(reorganised(api));
        return asked;
    }

    private static Map<String, String> leaders() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("leaders: the briefing", "/");
        pages.put("leaders: targets, a page of them", "/targets");
        pages.put("leaders: one target", "/targets/target-%d");
        pages.put("leaders: what if", "/targets/target-%d?threshold=95.5");
        pages.put("leaders: teams, a page of them", "/teams");
        pages.put("leaders: one team", "/teams/team-%d");
        pages.put("leaders: networks, a page of them", "/networks");
        pages.put("leaders: one network", "/networks/network-%d");
        pages.put("leaders: engagement", "/engagement");
        pages.put("leaders: the map", "/map");
        pages.put("leaders: the map around a target", "/map?of=target/target-%d");
        pages.put("leaders: cut threads", "/cut-threads");
        pages.put("leaders: changes", "/changes");
        pages.put("leaders: promises", "/promises");
        pages.put("leaders: voices", "/voices");
        pages.put("leaders: all teams as CSV", "/teams.csv");
        pages.put("leaders: all targets as CSV", "/targets.csv");
        pages.put("leaders: the whole map as CSV", "/map.csv");
        pages.put("leaders: the whole map as GraphML", "/map.graphml");
        return pages;
    }

    // Once only: afterwards they are reorganised.
    private Asked reorganised(Api api) {
        var merges = IntStream.range(0, Networks.TEAMS / 2)
                .mapToObj(i -> "{\"teams\": [\"team-%d\"], \"into\": \"team-%d\"}".formatted(i + Networks.TEAMS / 2, i))
                .toList();
        long began = System.nanoTime();
        try {
            api.put(Part.NETWORK, REORGANISED, "{\"reason\": \"A new year\", \"merges\": " + merges + "}");
        } catch (TroubleException longerThanAClientWaits) {
            terminal.say("  the reorganisation goes on after the client has left");
        }
        while (!api.get(Part.NETWORK, REORGANISED).json().path("carriedOut").asBoolean(false)) {
            Pause.take();
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        return new Asked("2,000 teams merged two by two, once", took, took);
    }

    private static void summary(Api api) {
        var after = "";
        do {
            after = api.get(Part.TARGET, "/api/spc-summary?limit=" + PAGE + (after.isEmpty() ? "" : "&after=" + after))
                    .json()
                    .path("next")
                    .asString("");
        } while (!after.isEmpty());
    }

    private static void get(Api api, Part service, String path) {
        if (!api.get(service, path).isFound()) {
            throw new IllegalStateException(path + " is not there");
        }
    }

    private static IntConsumer page(Api api, String paths) {
        return i -> {
            var path = paths.formatted(i % Networks.TARGETS);
            if (!api.get(Part.ENGAGEMENT, path, "*/*").isFound()) {
                throw new IllegalStateException(path + " is not there");
            }
        };
    }

    private Asked asked(String what, IntConsumer question) {
        warmUp(question);
        return timed(what, question);
    }

    private static void warmUp(IntConsumer question) {
        for (int i = 0; i < WARM_UPS; i++) {
            question.accept(i);
        }
    }

    private Asked timed(String what, IntConsumer question) {
        var times = new ArrayList<Duration>();
        for (int i = WARM_UPS; i < WARM_UPS + TIMES; i++) {
            long began = System.nanoTime();
            question.accept(i);
            times.add(Duration.ofNanos(System.nanoTime() - began));
        }
        times.sort(Duration::compareTo);
        var asked = new Asked(what, times.get(TIMES / 2), times.get(TIMES - TIMES / 100 - 1));
        terminal.say("  %s: %s ms, 99 of 100 within %s ms"
                .formatted(what, millis(asked.median()), millis(asked.ninetyNinth())));
        return asked;
    }

    static List<String> table(List<Asked> asked) {
        var lines = new ArrayList<>(List.of("| asked for | median, ms | 99 of 100 within, ms |", "|---|---:|---:|"));
        asked.forEach(each -> lines.add(
                "| %s | %s | %s |".formatted(each.what(), millis(each.median()), millis(each.ninetyNinth()))));
        return lines;
    }

    private static String millis(Duration duration) {
        return String.format(Locale.UK, "%.1f", duration.toNanos() / 1e6);
    }
}
