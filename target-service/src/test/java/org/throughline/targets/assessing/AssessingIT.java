package org.throughline.targets.assessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.targets.ATarget.aTarget;
import static org.throughline.targets.ATarget.months;
import static org.throughline.targets.Shared.leader;
import static org.throughline.targets.Shared.service;
import static org.throughline.targets.Shared.staff;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.targets.ATarget;
import org.throughline.targets.AnotherDay;
import org.throughline.targets.Told;
import org.throughline.testing.Answer;
import org.throughline.testing.Await;
import org.throughline.testing.Person;
import org.throughline.testing.TestService;
import tools.jackson.databind.JsonNode;

/// What makes a target incomplete or suspect, and that it is told.
class AssessingIT {
    @Test
    void a_bare_target_is_told_to_be_incomplete() {
        var answer = leader().put(
                        "/api/targets/w-bare", aTarget().without("whyItMatters").json());

        var warnings = staff().get("/api/targets/w-bare/warnings");
        assertThat(kinds(warnings.json().get("items")))
                .containsExactly("no-reason", "no-drivers", "no-balancing-measure", "no-threshold", "not-measured");
        assertThat(warnings.json().at("/items/1/concern").asString()).isEqualTo("incomplete");
        assertThat(warnings.json().at("/items/1/settledBy").asString()).startsWith("Draw the diagram");
        var assessed = Told.last("assessment/w-bare", "target.assessed", 1);
        assertThat(kinds(assessed.data().get("warnings"))).hasSize(5);
        assertThat(assessed.header("correlationid")).isEqualTo(answer.change().orElseThrow());
    }

    @Test
    void what_is_added_is_asked_for_no_more() {
        leader().put("/api/targets/w-mended", aTarget().without("whyItMatters").json());

        leader().put("/api/targets/w-mended", complete().json());
        send("w-mended", months(lastMonth().minusMonths(19), 20, 70));
        send("w-mended", "falls", months(lastMonth().minusMonths(19), 20, 3));

        assertThat(staff().get("/api/targets/w-mended/warnings").json().get("items"))
                .isEmpty();
        Await.until(
                "the last assessment is without warnings",
                () -> Told.about("assessment/w-mended", "target.assessed")
                        .getLast()
                        .data()
                        .get("warnings")
                        .isEmpty());
    }

    /// Seen to fail with the suspicions left out of `AssessmentEvents.between`.
    @Test
    void a_distortion_is_suspected_once_and_cleared_when_it_ends() {
        leader().put("/api/targets/w-distorted", complete().json());
        send("w-distorted", "falls", months(lastMonth().minusMonths(20), 20, 3) + lastMonth() + ",9\n");
        var answer = send("w-distorted", months(lastMonth().minusMonths(20), 20, 70) + lastMonth() + ",85\n");

        var suspected = Told.last("assessment/w-distorted", "distortion.suspected", 1);
        assertThat(suspected.data().get("measure").asString()).isEqualTo("falls");
        assertThat(suspected.data().at("/improving/variation").asString()).isEqualTo("improvement_high");
        assertThat(suspected.data().at("/worsening/variation").asString()).isEqualTo("concern_high");
        assertThat(suspected.data().get("from").asString())
                .isEqualTo(lastMonth().toString());
        assertThat(suspected.header("correlationid")).isEqualTo(answer.change().orElseThrow());
        var warning = staff().get("/api/targets/w-distorted/warnings").json().at("/items/0");
        assertThat(warning.get("kind").asString()).isEqualTo("distortion");
        assertThat(warning.get("says").asString()).startsWith("Unusual, worth a look");
        assertThat(warning.get("innocentExplanations")).isNotEmpty();

        send("w-distorted", lastMonth() + ",86\n");
        send("w-distorted", "falls", lastMonth() + ",3\n");

        var cleared = Told.last("assessment/w-distorted", "distortion.cleared", 1);
        assertThat(cleared.data().get("because").asString()).contains("no longer go together");
        assertThat(Told.typesAtRest(service(), "assessment/w-distorted"))
                .containsSubsequence("distortion.suspected", "distortion.cleared")
                .filteredOn(type -> type.startsWith("distortion"))
                .hasSize(2);
    }

    @Test
    void what_is_retired_is_cleared() {
        leader().put("/api/targets/w-retired", complete().json());
        send("w-retired", "falls", months(lastMonth().minusMonths(20), 20, 3) + lastMonth() + ",9\n");
        send("w-retired", months(lastMonth().minusMonths(20), 20, 70) + lastMonth() + ",85\n");

        leader().post("/api/targets/w-retired/retirement", "{\"reason\":\"replaced\"}");

        assertThat(Told.last("assessment/w-retired", "distortion.cleared", 1)
                        .data()
                        .get("because")
                        .asString())
                .isEqualTo("The target is retired");
        assertThat(staff().get("/api/targets/w-retired/warnings").json().get("items"))
                .isEmpty();
    }

    @Test
    void warnings_are_a_table_too() {
        leader().put("/api/targets/w-table", aTarget().json());

        var table = staff().with("Accept", "text/csv").get("/api/targets/w-table/warnings");

        assertThat(table.body().lines())
                .first()
                .isEqualTo("kind,concern,measure,says,evidence,settledBy,innocentExplanations");
        assertThat(staff().get("/api/targets/w-nowhere/warnings").status()).isEqualTo(404);
    }

    /// Seen to fail without the task in `AssessingConfiguration.dailyAssessment`.
    @Test
    void a_figure_that_is_missing_is_told_when_the_days_go_by() {
        var name = TestService.freshName(AnotherDay.class);
        try (var service = AnotherDay.service(name, "throughline.targets.sweep-interval=50ms")) {
            var leader = service.as(Person.leader());
            leader.put("/api/targets/w-daily", complete().measuredEvery("day").json());
            for (var measure : List.of("main", "falls")) {
                var today = AnotherDay.today();
                leader.post(
                        "/api/targets/w-daily/measurements",
                        "[{\"period\":\"" + today + "\",\"value\":70,\"measure\":\"" + measure + "\"}]");
            }
            Await.until(
                    "nothing is missing",
                    () -> Told.about("assessment/w-daily", "target.assessed")
                            .getLast()
                            .data()
                            .get("warnings")
                            .isEmpty());

            AnotherDay.daysGoBy(3);

            Await.untilAsserted(
                    "both are missing",
                    () -> assertThat(kinds(Told.about("assessment/w-daily", "target.assessed")
                                    .getLast()
                                    .data()
                                    .get("warnings")))
                            .containsExactly("not-measured", "not-measured"));
        }
    }

    private static LocalDate lastMonth() {
        return LocalDate.now(ZoneId.of("Europe/London")).withDayOfMonth(1).minusMonths(1);
    }

    private static ATarget complete() {
        return aTarget().heldTo(95, "2020-01-01").movedBy("flow", "Flow").balancedBy("falls", "decrease");
    }

    private static Answer send(String target, String lines) {
        return send(target, "main", lines);
    }

    private static Answer send(String target, String measure, String lines) {
        var csv = "period,value,measure\n" + lines.replace("\n", "," + measure + "\n");
        var answer = leader().send("POST", "/api/targets/" + target + "/measurements", "text/csv", csv);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static List<String> kinds(JsonNode warnings) {
        return warnings.valueStream()
                .map(warning -> warning.get("kind").asString())
                .toList();
    }
}
