package org.throughline.targets.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.targets.ATarget.aTarget;
import static org.throughline.targets.Measurement.recorded;
import static org.throughline.targets.Measurement.withdrawn;
import static org.throughline.targets.Shared.leader;
import static org.throughline.targets.Shared.service;
import static org.throughline.targets.Shared.staff;
import static org.throughline.targets.measurements.SubmittingIT.valuesOf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.throughline.events.Throughline;
import org.throughline.targets.Told;
import org.throughline.testing.Await;
import org.throughline.testing.Person;
import org.throughline.testing.RecordTap;
import org.throughline.testing.TestKafka;

/// Figures from `trust.measurements`.
class MeasurementsConsumerIT {
    @Test
    void an_event_in_binary_mode_is_applied() {
        leader().put("/api/targets/k-binary", aTarget().json());

        recorded("k-binary", "2025-01-01", 70).send();

        awaitValues("k-binary", "2025-01-01 70.0");
    }

    @Test
    void an_event_in_structured_mode_is_applied() {
        leader().put(
                        "/api/targets/k-structured",
                        aTarget().balancedBy("falls", "decrease").json());

        recorded("k-structured", "2025-01-01", 3).of("falls").sendStructured();

        awaitValues("k-structured?measure=falls", "2025-01-01 3.0");
    }

    @Test
    void what_is_told_follows_from_the_event_that_brought_it() {
        leader().put("/api/targets/k-cause", aTarget().json());
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        recorded("k-cause", "2025-01-01", 70)
                .id("bi-4711")
                .attribute("correlationid", "started-it-all")
                .attribute("traceparent", trace)
                .send();

        var evaluated = Told.last("measure/k-cause.main", "measure.evaluated", 1);
        assertThat(evaluated.header("correlationid")).isEqualTo("started-it-all");
        assertThat(evaluated.header("causationid")).isEqualTo("bi-4711");
        assertThat(evaluated.header("traceparent")).isEqualTo(trace);
    }

    /// Seen to fail (told three times) with `News.between` always telling and `Recording.decision` never keeping.
    @Test
    void the_same_event_again_does_nothing() {
        leader().put("/api/targets/k-twice", aTarget().json());
        recorded("k-twice", "2025-01-01", 70).id("twice").send().send();
        recorded("k-twice", "2025-02-01", 71).send();

        awaitValues("k-twice", "2025-01-01 70.0", "2025-02-01 71.0");
        var told = Told.typesAtRest(service(), "measure/k-twice.main");
        recorded("k-twice", "2025-01-01", 70).id("twice").send();
        settle();

        assertThat(told).hasSizeBetween(1, 2);
        assertThat(Told.typesAtRest(service(), "measure/k-twice.main")).isEqualTo(told);
        assertThat(valuesOf("k-twice")).containsExactly("2025-01-01 70.0", "2025-02-01 71.0");
    }

    /// Seen to fail (the last to come counted) with `Stamp.yieldsTo` answering false.
    @Test
    void of_corrections_the_one_with_the_greatest_time_counts_in_whatever_order_they_come() {
        leader().put("/api/targets/k-order", aTarget().json());

        recorded("k-order", "2025-01-01", 73).at("2025-03-03T00:00:00Z").send();
        recorded("k-order", "2025-01-01", 71).at("2025-03-01T00:00:00Z").send();
        recorded("k-order", "2025-01-01", 72).at("2025-03-02T02:00:00+01:00").send();
        recorded("k-order", "2025-02-01", 81).at("2025-03-01T00:00:00Z").send();
        recorded("k-order", "2025-02-01", 83).at("2025-03-03T00:00:00Z").send();
        recorded("k-order", "2025-02-01", 82).at("2025-03-02T00:00:00Z").send();
        settle();

        assertThat(valuesOf("k-order")).containsExactly("2025-01-01 73.0", "2025-02-01 83.0");
    }

    /// Seen to fail (the first to come, or the last, counted) with the comparison of ids in `Stamp.yieldsTo` left out.
    @Test
    void between_two_of_the_same_time_the_greater_id_decides() {
        leader().put("/api/targets/k-tie", aTarget().json());

        recorded("k-tie", "2025-01-01", 72).id("b").send();
        recorded("k-tie", "2025-01-01", 71).id("a").send();
        recorded("k-tie", "2025-02-01", 71).id("a").send();
        recorded("k-tie", "2025-02-01", 72).id("b").send();
        settle();

        assertThat(valuesOf("k-tie")).containsExactly("2025-01-01 72.0", "2025-02-01 72.0");
    }

    @Test
    void a_withdrawal_is_a_word_like_any_other() {
        leader().put("/api/targets/k-withdrawn", aTarget().json());

        recorded("k-withdrawn", "2025-01-01", 70).at("2025-03-01T00:00:00Z").send();
        withdrawn("k-withdrawn", "2025-01-01").at("2025-03-02T00:00:00Z").send();
        withdrawn("k-withdrawn", "2025-02-01").at("2025-03-02T00:00:00Z").send();
        recorded("k-withdrawn", "2025-02-01", 71).at("2025-03-01T00:00:00Z").send();
        withdrawn("k-withdrawn", "2025-03-01").at("2025-03-02T00:00:00Z").send();
        recorded("k-withdrawn", "2025-03-01", 72).at("2025-03-03T00:00:00Z").send();
        settle();

        assertThat(valuesOf("k-withdrawn")).containsExactly("2025-03-01 72.0");
    }

    @Test
    void a_figure_that_was_sent_over_http_is_younger_than_an_event_of_the_past() {
        leader().put("/api/targets/k-http", aTarget().json());
        leader().post("/api/targets/k-http/measurements", "[{\"period\":\"2025-01-01\",\"value\":70}]");

        recorded("k-http", "2025-01-01", 60).send();
        settle();

        assertThat(valuesOf("k-http")).containsExactly("2025-01-01 70.0");
    }

    @Test
    void a_figure_of_a_system_whose_clock_is_ahead_stands_and_the_caller_is_told() {
        leader().put("/api/targets/k-ahead", aTarget().json());
        recorded("k-ahead", "2025-01-01", 60)
                .at(Instant.now().plusSeconds(300).toString())
                .send();
        awaitValues("k-ahead", "2025-01-01 60.0");

        var answer = leader().post("/api/targets/k-ahead/measurements", "[{\"period\":\"2025-01-01\",\"value\":70}]");
        var deleted = leader().delete("/api/targets/k-ahead/measurements/2025-01-01");

        assertThat(answer.json().get("superseded").asInt()).isEqualTo(1);
        assertThat(deleted.status()).isEqualTo(409);
        assertThat(valuesOf("k-ahead")).containsExactly("2025-01-01 60.0");
    }

    /// Seen to fail with figures of unknown targets dropped in `MeasurementsConsumer.record`.
    @Test
    void figures_that_come_before_their_target_are_kept_and_count_once_it_comes() {
        recorded("k-early", "2025-01-01", 70).send();
        recorded("k-early", "2025-02-01", 171).send();
        recorded("k-early", "2025-01-01", 3).of("falls").send();
        settle();
        assertThat(staff().get("/api/targets/k-early").status()).isEqualTo(404);
        assertThat(Told.about("measure/k-early.main")).isEmpty();

        var answer = leader().put(
                        "/api/targets/k-early",
                        aTarget().balancedBy("falls", "decrease").json());

        var main = Told.last("measure/k-early.main", "measure.evaluated", 1);
        assertThat(main.data().get("points")).hasSize(1);
        assertThat(main.header("correlationid")).isEqualTo(answer.change().orElseThrow());
        Told.last("measure/k-early.falls", "measure.evaluated", 1);
        assertThat(valuesOf("k-early")).containsExactly("2025-01-01 70.0");
        var leftOut = staff().get("/api/targets/k-early/spc").json().get("leftOut");
        assertThat(leftOut.at("/0/period").asString()).isEqualTo("2025-02-01");
        assertThat(leftOut.at("/0/flaws/0/expected").asString()).contains("0 to 100");
    }

    @Test
    void figures_of_a_balancing_measure_that_is_not_there_yet_wait_for_it() {
        leader().put("/api/targets/k-later", aTarget().json());
        recorded("k-later", "2025-01-01", 3).of("falls").send();
        settle();

        leader().put(
                        "/api/targets/k-later",
                        aTarget().balancedBy("falls", "decrease").json());

        assertThat(valuesOf("k-later?measure=falls")).containsExactly("2025-01-01 3.0");
        Told.last("measure/k-later.falls", "measure.evaluated", 1);
    }

    /// Seen to fail (the one behind never arrived) with `EventConsumer` throwing for a bad record.
    @Test
    void a_poison_event_is_parked_with_its_bytes_and_its_neighbours_are_applied() {
        leader().put("/api/targets/k-poison", aTarget().json());
        var poison = "not json " + UUID.randomUUID();

        recorded("k-poison", "2025-01-01", 70).send();
        var sent =
                new ProducerRecord<byte[], byte[]>(Throughline.MEASUREMENTS, 0, null, bytes("some key"), bytes(poison));
        sent.headers().add("x-own-header", bytes("kept"));
        TestKafka.send(sent);
        recorded("k-poison", "2025-02-01", 71).send();

        awaitValues("k-poison", "2025-01-01 70.0", "2025-02-01 71.0");
        var letter = letter(poison);
        assertThat(letter.get("key")).isEqualTo("some key");
        assertThat(letter.get("x-own-header")).isEqualTo("kept");
        assertThat(letter.get("throughline-refused-by")).isEqualTo("target-service/measurements");
        assertThat(letter.get("throughline-reason")).contains("Not a CloudEvent");
        assertThat(letter.get("throughline-topic")).isEqualTo("trust.measurements");
        assertThat(letter).containsKeys("throughline-partition", "throughline-offset");
    }

    @Test
    void each_event_that_cannot_be_applied_is_parked_and_says_why() {
        leader().put("/api/targets/k-refused", aTarget().json());
        leader().put("/api/targets/k-retired", aTarget().json());
        leader().post("/api/targets/k-retired/retirement", "{\"reason\":\"replaced\"}");

        recorded("k-refused", "2025-01-01", 70).id("r-other-trust").by("RYY").send();
        recorded("k-refused", "2025-01-01", 170).id("r-no-percentage").send();
        recorded("k-refused", "2025-01-02", 70).id("r-no-month").send();
        recorded("k-refused", "2025-01-01", 70).id("r-no-number").valued("70 %").send();
        recorded("k-refused", "2025-01-01", 70).id("r-no-time").without("time").send();
        recorded("k-refused", "2025-01-01", 70)
                .id("r-type")
                .attribute("type", "org.throughline.unheard.of.v1")
                .send();
        recorded("k-retired", "2025-01-01", 70).id("r-retired").send();
        withdrawn("k-retired", "2025-01-01").id("r-retired-too").send();

        assertThat(reason("r-other-trust")).contains("RYY", "RXX");
        assertThat(reason("r-no-percentage")).contains("data/value", "170", "0 to 100");
        assertThat(reason("r-no-month")).contains("data/period", "2025-01-01");
        assertThat(reason("r-no-number")).contains("/value");
        assertThat(reason("r-no-time")).contains("no time");
        assertThat(reason("r-type")).contains("org.throughline.unheard.of.v1");
        assertThat(reason("r-retired")).contains("retired");
        assertThat(reason("r-retired-too")).contains("retired");
        assertThat(valuesOf("k-refused")).isEmpty();
    }

    /// Seen to fail (refused) with `knowsNewerThan` answering false.
    @Test
    void a_dead_letter_that_is_replayed_late_does_nothing_to_a_later_word() {
        leader().put("/api/targets/k-replayed", aTarget().json());
        recorded("k-replayed", "2025-01-01", 170)
                .id("replayed-late")
                .at("2025-03-01T00:00:00Z")
                .send();
        reason("replayed-late");
        recorded("k-replayed", "2025-01-01", 70).at("2025-03-02T00:00:00Z").send();
        awaitValues("k-replayed", "2025-01-01 70.0");

        var ops = service().as(Person.ops());
        var letter = ops.get("/api/refusals?limit=1000")
                .json()
                .path("items")
                .valueStream()
                .filter(refusal -> refusal.path("event").asString("").equals("replayed-late"))
                .findFirst()
                .orElseThrow();
        assertThat(letter.path("reason").asString()).contains("0 to 100");
        var replayed = ops.post("/api/dead-letters/" + letter.path("id").asString() + "/replay", "");

        assertThat(replayed.json().path("outcome").asString()).isEqualTo("superseded");
        assertThat(valuesOf("k-replayed")).containsExactly("2025-01-01 70.0");
    }

    @Test
    void a_thousand_events_are_all_counted() {
        leader().put("/api/targets/k-many", aTarget().measuredEvery("day").json());
        for (int i = 0; i < 1_000; i++) {
            recorded("k-many", LocalDate.of(2020, 1, 1).plusDays(i).toString(), 70 + i % 7)
                    .send();
        }

        Await.until("all figures are there", () -> valuesOf("k-many").size() == 1_000);
        assertThat(Told.about("measure/k-many.main", "measure.evaluated").size())
                .isLessThan(1_000);
    }

    private static void awaitValues(String target, String... values) {
        Await.untilAsserted(
                "the figures of " + target, () -> assertThat(valuesOf(target)).containsExactly(values));
    }

    /// What was sent to the partition before is handled once this is.
    private static void settle() {
        var marker = "k-marker-" + UUID.randomUUID();
        leader().put("/api/targets/" + marker, aTarget().json());
        recorded(marker, "2025-01-01", 70).send();
        awaitValues(marker, "2025-01-01 70.0");
        Told.rest(service());
    }

    private static String reason(String eventId) {
        return Await.untilPresent(
                        "the dead letter of " + eventId,
                        () -> deadLetters()
                                .filter(letter -> eventId.equals(letter.get("ce_id")))
                                .findFirst())
                .getOrDefault("throughline-reason", "");
    }

    private static Map<String, String> letter(String value) {
        return Await.untilPresent(
                "the dead letter " + value,
                () -> deadLetters()
                        .filter(letter -> value.equals(letter.get("value")))
                        .findFirst());
    }

    private static Stream<Map<String, String>> deadLetters() {
        return Told.on(Throughline.deadLetters(Throughline.MEASUREMENTS)).records().stream()
                .map(taken -> {
                    var letter = RecordTap.headers(taken);
                    letter.put("value", RecordTap.text(taken.value()));
                    Optional.ofNullable(taken.key()).ifPresent(key -> letter.put("key", RecordTap.text(key)));
                    return letter;
                });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
