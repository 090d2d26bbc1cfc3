package org.throughline.targets.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.targets.ATarget.aTarget;
import static org.throughline.targets.ATarget.months;
import static org.throughline.targets.Shared.leader;
import static org.throughline.targets.Shared.service;
import static org.throughline.targets.Shared.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.targets.Told;
import org.throughline.testing.Answer;
import org.throughline.testing.Person;
import tools.jackson.databind.JsonNode;

/// Figures over HTTP.
class SubmittingIT {
    @Test
    void figures_are_accepted_corrected_or_left_as_they_are() {
        leader().put("/api/targets/counted", aTarget().json());

        var first =
                json("counted", "[{\"period\":\"2025-01-01\",\"value\":70},{\"period\":\"2025-02-01\",\"value\":71}]");
        var second = json(
                "counted",
                "[{\"period\":\"2025-02-01\",\"value\":72},{\"period\":\"2025-01-01\",\"value\":70},"
                        + "{\"period\":\"2025-03-01\",\"value\":73,\"numerator\":730,\"denominator\":1000}]");

        assertThat(counts(first)).isEqualTo("2 accepted, 0 corrected, 0 unchanged");
        assertThat(counts(second)).isEqualTo("1 accepted, 1 corrected, 1 unchanged");
        assertThat(valuesOf("counted")).containsExactly("2025-01-01 70.0", "2025-02-01 72.0", "2025-03-01 73.0");
    }

    /// Seen to fail (a change was named) with `News.between` always telling.
    @Test
    void the_same_figures_again_tell_nothing() {
        leader().put("/api/targets/again", aTarget().json());
        var first = csv("again", months(70));

        var again = csv("again", months(70));

        assertThat(first.change()).isPresent();
        assertThat(counts(again)).isEqualTo("0 accepted, 0 corrected, 20 unchanged");
        assertThat(again.change()).isEmpty();
        assertThat(Told.typesAtRest(service(), "measure/again.main")).containsExactly("measure.evaluated");
    }

    /// Seen to fail with the trigger of the first measure left out in `Submitting.write`.
    @Test
    void all_events_of_one_write_carry_the_id_that_was_answered() {
        leader().put(
                        "/api/targets/one-change",
                        aTarget()
                                .heldTo(95, "2020-01-01")
                                .balancedBy("falls", "decrease")
                                .json());

        var answer =
                csv("one-change", "measure,period,value\n,2025-01-01,70\nfalls,2025-01-01,3\nfalls,2025-02-01,4\n");

        var change = answer.change().orElseThrow();
        assertThat(answer.header("Link").orElseThrow()).contains("/api/changes/" + change);
        var main = Told.about("measure/one-change.main", 2);
        var falls = Told.about("measure/one-change.falls", 1);
        assertThat(main).extracting(word -> word.header("correlationid")).containsOnly(change);
        assertThat(falls).extracting(word -> word.header("correlationid")).containsOnly(change);
        assertThat(main.getFirst().id()).isEqualTo(change);
        assertThat(falls.getFirst().header("causationid")).isEqualTo(change);
    }

    @Test
    void figures_of_balancing_measures_come_by_the_same_door() {
        leader().put(
                        "/api/targets/balanced",
                        aTarget().balancedBy("falls", "decrease").json());

        json(
                "balanced",
                "[{\"period\":\"2025-01-01\",\"value\":70},{\"period\":\"2025-01-01\",\"value\":3,\"measure\":\"falls\"}]");

        assertThat(valuesOf("balanced")).containsExactly("2025-01-01 70.0");
        assertThat(valuesOf("balanced?measure=falls")).containsExactly("2025-01-01 3.0");
    }

    @Test
    void a_period_without_figure_is_a_gap() {
        leader().put("/api/targets/gap", aTarget().json());

        json("gap", "[{\"period\":\"2025-01-01\",\"value\":70},{\"period\":\"2025-02-01\",\"value\":null}]");

        assertThat(valuesOf("gap")).containsExactly("2025-01-01 70.0", "2025-02-01 null");
    }

    /// Seen to fail with refusals ignored in `Submitting.submit`.
    @Test
    void one_wrong_line_refuses_the_whole_file_and_is_named_by_its_number() {
        leader().put("/api/targets/long-file", aTarget().measuredEvery("day").json());
        var lines = IntStream.range(0, 5_000)
                .mapToObj(i -> LocalDate.of(2010, 1, 1).plusDays(i) + "," + (i + 2 == 4_711 ? "n/a" : "70.5"))
                .collect(Collectors.joining("\n"));

        var answer = csv("long-file", "period,value\n" + lines);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors")).hasSize(1);
        assertThat(answer.json().at("/errors/0/line").asInt()).isEqualTo(4_711);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("value");
        assertThat(answer.json().at("/errors/0/sent").asString()).isEqualTo("n/a");
        assertThat(answer.json().at("/errors/0/expected").asString()).isEqualTo("should be a number such as 76.4");
        assertThat(valuesOf("long-file")).isEmpty();
        assertThat(Told.typesAtRest(service(), "measure/long-file.main")).isEmpty();
    }

    @Test
    void every_wrong_item_is_named() {
        leader().put("/api/targets/wrong-items", aTarget().json());

        var answer = json(
                "wrong-items",
                "[{\"period\":\"2025-01-02\",\"value\":70},{\"period\":\"2025-01-01\",\"value\":170},"
                        + "{\"period\":\"2025-02-01\",\"value\":7,\"measure\":\"falls\"},"
                        + "{\"period\":\"2025-03-01\",\"value\":7},{\"period\":\"2025-03-01\",\"value\":8}]");

        assertThat(answer.wrongFields()).containsExactlyInAnyOrder("/0/period", "/1/value", "/2/measure", "/4/period");
        assertThat(expected(answer, "/0/period")).contains("first day of a month: 2025-01-01");
        assertThat(expected(answer, "/1/value")).contains("0 to 100");
        assertThat(expected(answer, "/2/measure")).contains("no balancing measures");
        assertThat(expected(answer, "/4/period")).contains("/3 has it already");
        assertThat(valuesOf("wrong-items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"value\":70}] | /0/period",
                "[{\"period\":\"2025-01-01\"}] | /0/value",
                "[{\"period\":\"2025-01-01\",\"value\":\"70\"}] | /0/value",
                "[{\"period\":\"01/01/2025\",\"value\":70}] | /0/period",
                "[{\"period\":\"2025-02-30\",\"value\":70}] | /0/period",
                "[{\"period\":\"2025-01-01\",\"value\":70,\"valu\":1}] | /0/valu",
                "[{\"period\":\"2025-01-01\",\"value\":1e400}] | /0/value",
            })
    void an_item_of_a_wrong_form_is_named(String body, String field) {
        leader().put("/api/targets/wrong-form", aTarget().json());

        var answer = json("wrong-form", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly(field);
    }

    @Test
    void an_empty_array_is_nothing_and_does_nothing() {
        leader().put("/api/targets/empty-array", aTarget().json());

        assertThat(counts(json("empty-array", "[]"))).isEqualTo("0 accepted, 0 corrected, 0 unchanged");
    }

    @Test
    void a_file_of_more_than_five_megabytes_is_too_large() {
        leader().put("/api/targets/huge-file", aTarget().measuredEvery("day").json());

        var answer = csv("huge-file", "period,value\n" + "2025-01-01,70.123456789\n".repeat(250_000));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(valuesOf("huge-file")).isEmpty();
    }

    @Test
    void a_media_type_that_is_neither_is_refused() {
        leader().put("/api/targets/as-xml", aTarget().json());

        assertThat(leader().send("POST", "/api/targets/as-xml/measurements", "application/xml", "<a/>")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void figures_for_a_target_that_is_not_there_find_nothing() {
        assertThat(json("no-target", "[{\"period\":\"2025-01-01\",\"value\":70}]")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_retired_target_is_measured_no_more() {
        leader().put("/api/targets/over", aTarget().json());
        json("over", "[{\"period\":\"2025-01-01\",\"value\":70}]");
        leader().post("/api/targets/over/retirement", "{\"reason\":\"replaced\"}");

        assertThat(json("over", "[{\"period\":\"2025-02-01\",\"value\":70}]").status())
                .isEqualTo(409);
        assertThat(leader().delete("/api/targets/over/measurements/2025-01-01").status())
                .isEqualTo(409);
        assertThat(valuesOf("over")).containsExactly("2025-01-01 70.0");
    }

    @Test
    void a_withdrawn_period_leaves_the_series_and_can_come_back() {
        leader().put("/api/targets/withdrawn", aTarget().json());
        json("withdrawn", "[{\"period\":\"2025-01-01\",\"value\":70},{\"period\":\"2025-02-01\",\"value\":71}]");

        var gone = leader().delete("/api/targets/withdrawn/measurements/2025-02-01");
        var again = leader().delete("/api/targets/withdrawn/measurements/2025-02-01");
        assertThat(valuesOf("withdrawn")).containsExactly("2025-01-01 70.0");
        var back = json("withdrawn", "[{\"period\":\"2025-02-01\",\"value\":72}]");

        assertThat(gone.status()).isEqualTo(204);
        assertThat(gone.change()).isPresent();
        assertThat(again.status()).isEqualTo(204);
        assertThat(again.change()).isEmpty();
        assertThat(counts(back)).isEqualTo("1 accepted, 0 corrected, 0 unchanged");
        assertThat(valuesOf("withdrawn")).containsExactly("2025-01-01 70.0", "2025-02-01 72.0");
    }

    @Test
    void what_was_never_there_cannot_be_withdrawn() {
        leader().put("/api/targets/not-there", aTarget().json());

        assertThat(leader().delete("/api/targets/not-there/measurements/2025-02-01")
                        .status())
                .isEqualTo(404);
        assertThat(leader().delete("/api/targets/not-there/measurements/2025-02-01?measure=nothing")
                        .status())
                .isEqualTo(404);
        var noDate = leader().delete("/api/targets/not-there/measurements/february");
        assertThat(noDate.status()).isEqualTo(400);
        assertThat(noDate.wrongFields()).containsExactly("period");
    }

    @Test
    void systems_may_send_figures_too() {
        leader().put("/api/targets/by-system", aTarget().json());

        var answer = service()
                .as(Person.system("bi-system"))
                .post("/api/targets/by-system/measurements", "[{\"period\":\"2025-01-01\",\"value\":70}]");

        assertThat(answer.status()).isEqualTo(200);
    }

    private static Answer json(String target, String body) {
        return leader().post("/api/targets/" + target + "/measurements", body);
    }

    private static Answer csv(String target, String body) {
        return leader().send("POST", "/api/targets/" + target + "/measurements", "text/csv", body);
    }

    private static String counts(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var counts = answer.json();
        return counts.get("accepted").asInt() + " accepted, "
                + counts.get("corrected").asInt() + " corrected, "
                + counts.get("unchanged").asInt() + " unchanged";
    }

    /// By target, with `?measure=` where another than the main one is meant.
    static List<String> valuesOf(String target) {
        var question = target.indexOf('?');
        var path = question < 0
                ? "/api/targets/" + target + "/spc"
                : "/api/targets/" + target.substring(0, question) + "/spc" + target.substring(question);
        return staff().get(path)
                .json()
                .get("points")
                .valueStream()
                .map(point -> point.get("period").asString() + " " + value(point))
                .toList();
    }

    private static String value(JsonNode point) {
        return point.has("value") ? Double.toString(point.get("value").asDouble()) : "null";
    }

    private static String expected(Answer answer, String field) {
        return answer.json()
                .get("errors")
                .valueStream()
                .filter(error -> error.get("field").asString().equals(field))
                .map(error -> error.get("expected").asString())
                .collect(Collectors.joining());
    }
}
