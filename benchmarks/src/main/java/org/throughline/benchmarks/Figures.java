package org.throughline.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.throughline.local.demo.Api;
import org.throughline.local.demo.Parallel;
import org.throughline.local.platform.Accounts;
import org.throughline.local.platform.Part;

/// 300 targets of 5 measures with 120 months each, and one that is measured every day for ten years, loaded through
/// the public API.
final class Figures {
    static final String DAILY = "seen-every-day";
    static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    static final int TEN_YEARS = 3_652;
    private static final int TARGETS = 300;
    private static final int MONTHS = 120;
    private static final List<String> BALANCING = List.of("safe", "kind", "even", "calm");

    private final Api api;

    Figures(Api api) {
        this.api = api;
    }

    void load() {
        var random = new Random(7);
        Parallel.map(IntStream.range(0, TARGETS).mapToObj(Figures::id).toList(), id -> {
            api.put(Part.TARGET, "/api/targets/" + id, target("month"));
            return post(id, months(random.nextLong()));
        });
        api.put(Part.TARGET, "/api/targets/" + DAILY, target("day"));
        var days = new StringBuilder("period,value\n");
        for (int day = 0; day < TEN_YEARS; day++) {
            days.append(FIRST_DAY.plusDays(day))
                    .append(',')
                    .append(value(random))
                    .append('\n');
        }
        post(DAILY, days.toString());
    }

    static String id(int number) {
        return "target-" + number;
    }

    /// One day more of the daily one.
    void day(int after) {
        post(DAILY, "period,value\n" + FIRST_DAY.plusDays(TEN_YEARS + after) + ",71.5\n");
    }

    private boolean post(String target, String csv) {
        return api.as(Accounts.SYSTEM)
                .post(
                        Part.TARGET,
                        "/api/targets/" + target + "/measurements",
                        Api.CSV,
                        csv.getBytes(StandardCharsets.UTF_8))
                .isFound();
    }

    private static String months(long seed) {
        var random = new Random(seed);
        var csv = new StringBuilder("measure,period,value\n");
        for (int month = 0; month < MONTHS; month++) {
            var period = FIRST_DAY.plusMonths(month);
            csv.append("main,").append(period).append(',').append(value(random)).append('\n');
            for (var measure : BALANCING) {
                csv.append(measure)
                        .append(',')
                        .append(period)
                        .append(',')
                        .append(value(random))
                        .append('\n');
            }
        }
        return csv.toString();
    }

    private static double value(Random random) {
        return Math.clamp(Math.round((80 + 4 * random.nextGaussian()) * 10) / 10.0, 0, 100);
    }

    private static String target(String frequency) {
        var balancing = BALANCING.stream()
                .map(id -> "{\"id\": \"" + id + "\", \"name\": \"" + id
                        + "\", \"unit\": \"%\", \"improvement\": \"increase\"}")
                .toList();
        return """
                {"title": "Seen in time", "setBy": "NHS England", "statement": "People are seen in time.",
                 "whyItMatters": "Somebody who waits is in pain for longer than need be.",
                 "measure": {"name": "Seen", "unit": "%%", "improvement": "increase", "frequency": "%s"},
                 "thresholds": [{"from": "2015-01-01", "value": 76}, {"from": "2020-04-01", "value": 78}],
                 "drivers": [{"id": "first-hour", "title": "The first hour"}], "balancingMeasures": %s}
                """.formatted(frequency, balancing);
    }
}
