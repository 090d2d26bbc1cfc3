package org.throughline.engagement.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.throughline.engagement.Platform;
import org.throughline.testing.Await;
import org.throughline.testing.Client;
import org.throughline.testing.Person;
import org.throughline.testing.RecordTap;
import tools.jackson.databind.JsonNode;

class EngagementIT {
    private final YearMonth thisMonth = YearMonth.from(LocalDate.now(ZoneId.of("Europe/London")));
    private final Client leader = Platform.leader();

    @Test
    @Execution(CONCURRENT)
    void a_teams_result_is_its_score_with_its_cause_and_a_small_one_is_not_told() {
        new Surveys()
                .result("plain", "porters", "2025-03", 40, 6.0)
                .result("plain", "dispensary", "2025-03", 30, 7.0)
                .result("plain", "catering", "2025-03", 4, 1.0)
                .send();

        var dispensary = told("team", "dispensary", "plain", "2025-03");
        assertThat(dispensary.path("score").asDouble()).isEqualTo(7.0);
        assertThat(dispensary.path("respondents").asInt()).isEqualTo(30);
        assertThat(dispensary.at("/because/0/event").asString()).isNotEmpty();
        assertThat(told("team", "catering", "plain", "2025-03").propertyNames())
                .containsOnly("survey", "month", "suppressed", "because");
    }

    // Seen to fail (the older one stood) with the order left out of the guard and of the question whether it is there.
    @Test
    @Execution(CONCURRENT)
    void until_it_is_told_the_newest_result_stands_whatever_comes_last() {
        new Surveys()
                .result("newest", "porters", "2025-04", 40, 8.0, "2025-12-01T10:00:02Z")
                .result("newest", "porters", "2025-04", 40, 2.0, "2025-12-01T10:00:01Z")
                .send();

        assertThat(told("team", "porters", "newest", "2025-04").path("score").asDouble())
                .isEqualTo(8.0);
    }

    // Seen to fail (nothing was refused) with results taken after the edition was closed.
    @Test
    @Execution(CONCURRENT)
    void what_was_told_stays_and_who_comes_later_learns_of_it() {
        new Surveys().result("stays", "porters", "2025-05", 40, 6.0).send();
        told("team", "porters", "stays", "2025-05");

        new Surveys().result("stays", "theatres", "2025-05", 3, 1.0).send();
        try (var tap = RecordTap.on("trust.surveys.dlq")) {
            var letter = tap.await(
                    "the refusal",
                    each -> RecordTap.headers(each)
                            .getOrDefault("throughline-reason", "")
                            .startsWith("The survey stays"));
            assertThat(RecordTap.headers(letter).get("throughline-reason"))
                    .contains("was told already, and what was told stays");
        }
        assertThat(month("organisation", "RXX", "stays", "2025-05")
                        .orElseThrow()
                        .path("respondents")
                        .asInt())
                .isEqualTo(40);
    }

    @Test
    @Execution(CONCURRENT)
    void a_result_that_comes_again_is_no_mistake() {
        var same = new Surveys().result("again", "porters", "2025-06", 40, 6.0);
        same.send();
        told("team", "porters", "again", "2025-06");

        assertThat(same.send().status()).isEqualTo(202);
        new Surveys().result("again-end", "porters", "2025-06", 40, 6.0).send();
        told("team", "porters", "again-end", "2025-06");
        try (var tap = RecordTap.on("trust.surveys.dlq")) {
            assertThat(tap.records())
                    .noneMatch(each -> RecordTap.headers(each)
                            .getOrDefault("throughline-reason", "")
                            .startsWith("The survey again"));
        }
    }

    // Seen to fail (this month was told) with the current month told.
    @Test
    @Execution(CONCURRENT)
    void of_this_month_nothing_is_told_and_of_a_closed_one_no_single_answer_is_taken() {
        var surveys = new Surveys()
                .response("single", "porters", thisMonth.minusMonths(3).toString(), 1);
        for (int i = 0; i < 12; i++) {
            surveys.response("single", "porters", thisMonth.toString(), 4);
        }
        surveys.result("single-end", "porters", "2025-07", 40, 6.0).send();

        try (var tap = RecordTap.on("trust.surveys.dlq")) {
            var letter = tap.await(
                    "the refusal",
                    each -> RecordTap.headers(each)
                            .getOrDefault("throughline-reason", "")
                            .contains("a closed month may not grow by one"));
            assertThat(letter.key()).isNull();
            assertThat(RecordTap.headers(letter)).doesNotContainKeys("ce_time", "ce_traceparent");
        }
        told("team", "porters", "single-end", "2025-07");
        assertThat(month("team", "porters", "single", thisMonth.toString())).isEmpty();
    }

    @Test
    @Execution(CONCURRENT)
    void what_is_told_is_published_once_for_each_group() {
        new Surveys()
                .result("published", "porters", "2025-08", 40, 6.0)
                .result("published", "catering", "2025-08", 4, 1.0)
                .send();
        told("team", "catering", "published", "2025-08");

        try (var tap = RecordTap.on("throughline.engagement")) {
            Await.until("all groups", () -> published(tap, "published") >= 4);
            assertThat(published(tap, "published")).isEqualTo(4);
        }
    }

    private static long published(RecordTap tap, String survey) {
        return tap.records().stream()
                .filter(each -> RecordTap.text(each.value()).contains("\"survey\":\"" + survey + "\""))
                .count();
    }

    @Test
    @Execution(CONCURRENT)
    void a_table_for_a_spreadsheet_hides_the_same() {
        new Surveys()
                .result("table", "it-service-desk", "2025-09", 3, 1.0)
                .result("table", "theatres", "2025-09", 50, 6.5)
                .send();
        told("team", "it-service-desk", "table", "2025-09");

        var rows = leader.with("Accept", "text/csv")
                .get("/api/engagement?by=team&from=2025-09&to=2025-09&limit=1000")
                .body();
        assertThat(rows.lines().filter(row -> row.contains("it-service-desk") && row.contains("table")))
                .singleElement()
                .satisfies(row -> assertThat(row).endsWith(",true,,,,,,"));
    }

    @Test
    @Execution(CONCURRENT)
    void a_wrong_question_is_named_and_staff_may_not_ask() {
        assertThat(leader.get("/api/engagement?by=ward").wrongFields()).containsExactly("by");
        assertThat(leader.get("/api/engagement?from=june").wrongFields()).containsExactly("from");
        assertThat(Platform.service()
                        .as(Person.staff("porters"))
                        .get("/api/engagement")
                        .status())
                .isEqualTo(403);
    }

    private JsonNode told(String by, String id, String survey, String month) {
        return Await.untilPresent(survey + " of " + month + " for " + id, () -> month(by, id, survey, month));
    }

    private Optional<JsonNode> month(String by, String id, String survey, String month) {
        return leader.get("/api/engagement?by=" + by + "&id=" + id)
                .json()
                .path("items")
                .valueStream()
                .flatMap(group -> group.path("months").valueStream())
                .filter(each -> each.path("month").asString().equals(month)
                        && each.path("survey").asString().equals(survey))
                .findFirst();
    }
}
