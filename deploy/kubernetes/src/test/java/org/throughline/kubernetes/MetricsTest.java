package org.throughline.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Nothing asks for a metric that nobody has, and nobody has one that is not written down.
class MetricsTest {
    private static final List<Path> DASHBOARDS = Project.files("deploy/observability/dashboards", ".json");

    /// Seen to fail with a counter's name changed in the kit, and with a row taken out of the list.
    @Test
    void the_list_of_our_metrics_is_what_the_code_registers() {
        assertThat(Metrics.registered()).hasSizeGreaterThan(5);
        assertThat(Metrics.listed().get("Our own metrics")).containsExactlyElementsOf(Metrics.registered());
    }

    @Test
    void rules_and_dashboards_ask_for_what_is_listed_or_recorded() {
        assertThat(queries()).hasSizeGreaterThan(50);
        assertThat(queries()).allSatisfy(query -> assertThat(unknown(query)).isEmpty());
    }

    @Test
    void a_query_for_a_metric_that_is_not_there_is_found() {
        assertThat(
                        unknown(
                                "sum by (le) (rate(throughline_change_setling_seconds_bucket{service=~\".+\"}[5m] offset 1h)) > 3"))
                .containsExactly("throughline_change_setling_seconds_bucket");
        assertThat(unknown("max(throughline_outbox_age_seconds) unless absent(up == 1)"))
                .isEmpty();
    }

    @Test
    void what_is_listed_of_others_is_used() {
        var used = new TreeSet<String>();
        queries()
                .forEach(query -> Metrics.asked(query).stream()
                        .map(Metrics::withoutEnding)
                        .forEach(used::add));
        assertThat(used).containsAll(others());
    }

    @Test
    void prometheus_understands_every_query_of_a_dashboard(@TempDir Path folder) throws IOException {
        var rules = new StringBuilder("groups:\n  - name: dashboards\n    rules:\n");
        int number = 0;
        for (var query : dashboardQueries()) {
            rules.append("      - record: query_%d\n        expr: %s\n".formatted(number++, json(query)));
        }
        var file = Files.writeString(folder.resolve("dashboards.yaml"), rules);
        assertThat(Tool.PROMTOOL.run(List.of("check", "rules", file.toString())))
                .contains(number + " rules found");
    }

    @Test
    void every_panel_has_a_title_and_says_its_unit() {
        for (var dashboard : DASHBOARDS) {
            for (var panel : Project.YAML.readTree(Project.text(dashboard)).path("panels")) {
                assertThat(panel.path("title").asString()).isNotBlank();
                if (!panel.path("type").asString().equals("row")) {
                    assertThat(panel.at("/fieldConfig/defaults/unit").asString())
                            .isNotBlank();
                }
            }
        }
    }

    private static String json(String text) {
        return Project.YAML.getNodeFactory().stringNode(text).toString();
    }

    private static Set<String> unknown(String query) {
        var known = new TreeSet<>(others());
        known.addAll(Metrics.registered());
        var recorded = Rules.recorded();
        var unknown = new TreeSet<String>();
        for (var name : Metrics.asked(query)) {
            if (!known.contains(name) && !known.contains(Metrics.withoutEnding(name)) && !recorded.contains(name)) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    private static Set<String> others() {
        return Objects.requireNonNull(Metrics.listed().get("Metrics of others that rules and dashboards use"));
    }

    private static List<String> queries() {
        var queries = new ArrayList<>(dashboardQueries());
        Rules.all().forEach(rule -> queries.add(rule.path("expr").asString()));
        return queries;
    }

    private static List<String> dashboardQueries() {
        var queries = new ArrayList<String>();
        for (var dashboard : DASHBOARDS) {
            for (JsonNode panel : Project.YAML.readTree(Project.text(dashboard)).path("panels")) {
                panel.path("targets")
                        .forEach(target -> queries.add(target.path("expr").asString()));
            }
        }
        return queries;
    }
}
