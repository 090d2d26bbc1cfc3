package org.throughline.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AlertsTest {
    private static final List<Path> TESTS = Project.files("deploy/observability/tests", ".yaml");

    /// Seen to fail with each threshold of rules.yaml moved: promtool names the alert, the time and what was expected.
    @Test
    void each_fires_when_it_should_and_is_silent_when_it_should(@TempDir Path folder) throws IOException {
        Rules.unwrapped(folder);
        var arguments = new ArrayList<>(List.of("test", "rules"));
        for (var test : TESTS) {
            arguments.add(Files.copy(test, folder.resolve(test.getFileName())).toString());
        }
        assertThat(Tool.PROMTOOL.run(arguments)).contains("SUCCESS").doesNotContain("FAILED");
    }

    @Test
    void a_rule_that_says_something_else_fails_its_test(@TempDir Path folder) throws IOException {
        var rules = Rules.unwrapped(folder);
        Files.writeString(rules, Project.text(rules).replace("_age_seconds) > 60", "_age_seconds) > 600"));
        var test = Files.copy(Project.path("deploy/observability/tests/changes.yaml"), folder.resolve("changes.yaml"));
        assertThatThrownBy(() -> Tool.PROMTOOL.run(List.of("test", "rules", test.toString())))
                .hasMessageContaining("OutboxOld");
    }

    @Test
    void each_has_a_case_that_fires_it_and_one_that_does_not() {
        var fired = new TreeSet<String>();
        var silent = new TreeSet<String>();
        for (var file : TESTS) {
            Project.yaml(Project.text(file))
                    .getFirst()
                    .path("tests")
                    .forEach(test -> test.path("alert_rule_test")
                            .forEach(each -> (each.path("exp_alerts").isEmpty() ? silent : fired)
                                    .add(each.path("alertname").asString())));
        }
        var names = names();
        assertThat(names).hasSizeGreaterThan(10);
        assertThat(fired).containsExactlyElementsOf(names);
        assertThat(silent).containsExactlyElementsOf(names);
    }

    @Test
    void each_has_a_section_that_says_what_it_means_what_to_look_at_what_to_do_and_when_it_is_over() {
        var runbook = Project.text(Project.path("docs/operations.md"));
        for (var alert : Rules.alerts()) {
            var name = alert.path("alert").asString();
            assertThat(alert.at("/annotations/runbook_url").asString())
                    .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(section(runbook, name)).as(name).contains("**Means**", "**Look at**", "**Do**", "**Over when**");
        }
        assertThat(runbook.lines().filter(line -> line.startsWith("### ")).map(line -> line.substring(4)))
                .as("no section for an alert that is gone")
                .filteredOn(title -> title.matches("[A-Z][a-z]+[A-Z]\\w+"))
                .containsExactlyInAnyOrderElementsOf(names());
    }

    private static String section(String runbook, String name) {
        int start = runbook.indexOf("### " + name + "\n");
        if (start < 0) {
            return "no section";
        }
        int end = runbook.indexOf("\n#", start + 1);
        return runbook.substring(start, end < 0 ? runbook.length() : end);
    }

    @Test
    void each_wakes_somebody_or_waits_for_the_morning_and_says_what_is_wrong() {
        for (var alert : Rules.alerts()) {
            assertThat(alert.at("/labels/severity").asString()).isIn("page", "ticket");
            assertThat(alert.at("/annotations/summary").asString()).endsWith(".");
        }
    }

    private static Set<String> names() {
        var names = new TreeSet<String>();
        Rules.alerts().stream()
                .map((JsonNode alert) -> alert.path("alert").asString())
                .forEach(names::add);
        return names;
    }
}
