package org.throughline.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every case of the oracle: what the R package says of a series, we say.
class OracleTest {
    private static final Map<String, Rule> RULES = Map.of(
            "Common Cause", Rule.NONE,
            "Above UCL", Rule.ABOVE_UPPER,
            "Below LCL", Rule.BELOW_LOWER,
            "7 Point Trend (Increasing)", Rule.TREND_RISING,
            "7 Point Trend (Decreasing)", Rule.TREND_FALLING,
            "2 in 3 Above CL", Rule.TWO_IN_THREE_HIGH,
            "2 in 3 Below CL", Rule.TWO_IN_THREE_LOW,
            "7 Points Above CL", Rule.RUN_ABOVE,
            "7 Points Below CL", Rule.RUN_BELOW);

    @TestFactory
    Stream<DynamicTest> reads_as_the_R_package_does() throws IOException {
        return cases().stream()
                .map(example -> DynamicTest.dynamicTest(example.get("name").asString(), () -> check(example)));
    }

    @Test
    void the_oracle_has_all_its_cases() throws IOException {
        assertThat(cases()).hasSize(20);
    }

    private static List<JsonNode> cases() throws IOException {
        try (InputStream json = Objects.requireNonNull(OracleTest.class.getResourceAsStream("/oracle/cases.json"))) {
            return List.copyOf(JsonMapper.shared().readTree(json).get("cases").values());
        }
    }

    private static void check(JsonNode example) {
        JsonNode expected = example.get("expected");
        boolean provisional = false;
        for (Map.Entry<String, Series> facet : facets(example.get("points")).entrySet()) {
            Reading reading = read(example, facet.getKey(), facet.getValue());
            if (expected.has("error")) {
                assertThat(reading).isInstanceOf(Reading.Refused.class);
                return;
            }
            Chart chart = (Chart) reading;
            JsonNode facets = expected.get("facets");
            compare(chart, facets == null ? expected : facets.get(facet.getKey()));
            provisional |= chart.provisional();
        }
        assertThat(provisional).isEqualTo(expected.get("warning").asBoolean());
    }

    private static Map<String, Series> facets(JsonNode points) {
        Map<String, List<Observation>> facets = new LinkedHashMap<>();
        for (JsonNode point : points) {
            facets.computeIfAbsent(point.path("facet").asString(""), _ -> new ArrayList<>())
                    .add(new Observation(LocalDate.parse(point.get("date").asString()), number(point.get("value"))));
        }
        Map<String, Series> series = new LinkedHashMap<>();
        facets.forEach((name, observations) -> series.put(name, new Series(observations)));
        return series;
    }

    private static Reading read(JsonNode example, String facet, Series series) {
        JsonNode options = example.get("options");
        Set<LocalDate> rebase = new HashSet<>();
        for (JsonNode day : options.get("rebase")) {
            rebase.add(LocalDate.parse(day.asString()));
        }
        JsonNode fix = options.get("fix_after_n_points");
        JsonNode target = example.get("target");
        return Xmr.read(
                series,
                Wire.of(Improvement.class, options.get("improvement_direction").asString())
                        .orElseThrow(),
                Optional.ofNullable(number(target.isObject() ? target.path(facet) : target))
                        .map(Thresholds::always)
                        .orElse(Thresholds.none()),
                new Options(
                        options.get("screen_outliers").asBoolean(),
                        fix.isNull() ? null : fix.asInt(),
                        rebase,
                        TwoSigma.R));
    }

    private static void compare(Chart chart, JsonNode expected) {
        assertThat(chart.points()).hasSameSizeAs(expected.get("mean"));
        for (int i = 0; i < chart.points().size(); i++) {
            Point point = chart.points().get(i);
            assertThat(point.period()).hasToString(expected.get("date").get(i).asString());
            same(point.value(), expected.get("value").get(i));
            same(point.mean(), expected.get("mean").get(i));
            same(point.upper(), expected.get("upl").get(i));
            same(point.lower(), expected.get("lpl").get(i));
            same(point.target(), expected.get("target"));
            assertThat(point.rule())
                    .isEqualTo(
                            RULES.get(expected.get("special_cause_type").get(i).asString()));
            assertThat(point.pointType().wire())
                    .isEqualTo(expected.get("point_type").get(i).asString());
        }
        assertThat(chart.variation().wire())
                .isEqualTo(expected.get("variation_icon").asString());
        JsonNode assurance = expected.get("assurance_icon");
        assertThat(chart.assurance() == null ? null : chart.assurance().wire())
                .isEqualTo(assurance.isNull() ? null : assurance.asString());
    }

    private static void same(@Nullable Double actual, JsonNode expected) {
        Double number = number(expected);
        if (actual == null || number == null) {
            assertThat(actual).isEqualTo(number);
        } else {
            assertThat(actual).isCloseTo(number, within(1e-9 * Math.abs(number)));
        }
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }
}
