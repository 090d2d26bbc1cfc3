package org.throughline.targets.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.throughline.targets.ATarget.aTarget;
import static org.throughline.targets.Shared.leader;
import static org.throughline.targets.Shared.staff;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Every case of the oracle through the doors that others use: a target is put, its figures are sent, its options set,
/// and what `GET spc` answers is what the R package says. Each facet of a case is a target of its own.
class OracleIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> RULES = Map.of(
            "Common Cause", "none",
            "Above UCL", "above-upper",
            "Below LCL", "below-lower",
            "7 Point Trend (Increasing)", "trend-rising",
            "7 Point Trend (Decreasing)", "trend-falling",
            "2 in 3 Above CL", "two-in-three-high",
            "2 in 3 Below CL", "two-in-three-low",
            "7 Points Above CL", "run-above",
            "7 Points Below CL", "run-below");

    @Test
    void the_oracle_has_all_its_cases() throws IOException {
        assertThat(cases()).hasSize(20);
    }

    /// Seen to fail with `options` left out of `Charting.chart`; should fail with gaps dropped in `Charting.series`.
    @TestFactory
    Stream<DynamicTest> reads_over_http_as_the_R_package_does() throws IOException {
        return cases().stream()
                .map(example -> DynamicTest.dynamicTest(example.get("name").asString(), () -> check(example)));
    }

    private static List<JsonNode> cases() throws IOException {
        try (var json = Objects.requireNonNull(OracleIT.class.getResourceAsStream("/oracle/cases.json"))) {
            return List.copyOf(JSON.readTree(json).get("cases").values());
        }
    }

    private static void check(JsonNode example) {
        var expected = example.get("expected");
        var provisional = false;
        for (var facet : facets(example.get("points")).entrySet()) {
            var id = put(example, facet.getKey());
            var sent = leader().post(
                            "/api/targets/" + id + "/measurements",
                            facet.getValue().toString());
            assertThat(sent.status()).as(sent.body()).isEqualTo(200);
            var set = leader().put("/api/targets/" + id + "/spc-options", options(example.get("options")));
            if (expected.has("error")) {
                assertThat(set.status()).isEqualTo(400);
                assertThat(set.wrongFields()).containsExactly("/fixAfterPoints");
                return;
            }
            assertThat(set.status()).as(set.body()).isEqualTo(200);
            var spc = staff().get("/api/targets/" + id + "/spc").json();
            compare(spc, expected.has("facets") ? expected.get("facets").get(facet.getKey()) : expected);
            provisional |= spc.get("provisional").asBoolean();
        }
        assertThat(provisional).isEqualTo(expected.get("warning").asBoolean());
    }

    private static String put(JsonNode example, String facet) {
        var id = ("oracle-" + example.get("name").asString() + "-" + facet)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var target = aTarget()
                .measuredIn("")
                .measuredEvery("day")
                .better(example.get("options").get("improvement_direction").asString());
        var held = example.get("target").isObject() ? example.get("target").path(facet) : example.get("target");
        if (held.isNumber()) {
            target.heldTo(held.asDouble(), "1990-01-01");
        }
        assertThat(leader().put("/api/targets/" + id, target.json()).status()).isEqualTo(201);
        return id;
    }

    private static Map<String, ArrayNode> facets(JsonNode points) {
        var facets = new LinkedHashMap<String, ArrayNode>();
        for (var point : points) {
            facets.computeIfAbsent(point.path("facet").asString(""), _ -> JSON.createArrayNode())
                    .addObject()
                    .put("period", point.get("date").asString())
                    .set("value", point.get("value"));
        }
        return facets;
    }

    private static String options(JsonNode r) {
        var options = JSON.createObjectNode();
        options.set("screenOutliers", r.get("screen_outliers"));
        options.set("fixAfterPoints", r.get("fix_after_n_points"));
        options.set("rebase", r.get("rebase"));
        return options.toString();
    }

    private static void compare(JsonNode spc, JsonNode expected) {
        var points = spc.get("points");
        assertThat(points.size()).isEqualTo(expected.get("mean").size());
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            assertThat(point.get("period")).isEqualTo(expected.get("date").get(i));
            same(point.path("value"), expected.get("value").get(i));
            same(point.path("mean"), expected.get("mean").get(i));
            same(point.path("upper"), expected.get("upl").get(i));
            same(point.path("lower"), expected.get("lpl").get(i));
            same(point.path("target"), expected.get("target"));
            assertThat(point.get("rule").asString())
                    .isEqualTo(
                            RULES.get(expected.get("special_cause_type").get(i).asString()));
            assertThat(point.get("pointType").asString())
                    .isEqualTo(expected.get("point_type").get(i).asString());
        }
        assertThat(spc.get("variation").asString())
                .isEqualTo(expected.get("variation_icon").asString());
        assertThat(spc.path("assurance").asString("none"))
                .isEqualTo(expected.get("assurance_icon").asString("none"));
    }

    private static void same(JsonNode actual, JsonNode expected) {
        if (expected.isNumber()) {
            assertThat(actual.asDouble()).isCloseTo(expected.asDouble(), within(1e-9 * Math.abs(expected.asDouble())));
        } else {
            assertThat(actual.isNumber()).isFalse();
        }
    }
}
