package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.events.catalogue.Event;
import org.throughline.events.catalogue.EventType;
import org.throughline.events.inbound.MeasurementRecorded;
import org.throughline.events.narratives.NarrativeRevised;
import org.throughline.events.targets.MeasureEvaluated;
import org.throughline.events.targets.TargetPublished;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the schemas refuse before it reaches anybody, and what they let pass on purpose.
class StrictnessTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "-ward", "Ward", "ward 7b", "ward-7b\n", "ward.7b", "wärd"})
    void an_id_that_would_not_fit_in_a_subject_is_refused(String id) {
        assertThat(recorded("target", id)).singleElement().asString().contains("/target");
    }

    @Test
    void an_id_of_more_than_64_characters_is_refused() {
        assertThat(recorded("target", "a".repeat(64))).isEmpty();
        assertThat(recorded("target", "a".repeat(65))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "30/04/2026", "2026-04", "2026-04-01T00:00:00Z"})
    void a_period_that_is_no_day_is_refused(String period) {
        assertThat(recorded("period", period)).singleElement().asString().contains("/period");
    }

    @Test
    void a_figure_in_quotes_is_refused() {
        assertThat(recorded("value", "94.2")).singleElement().asString().contains("/value");
    }

    @Test
    void a_figure_that_is_known_to_be_missing_is_a_gap() {
        var data = Json.sampleOf(type(MeasurementRecorded.class)).putNull("value");

        assertThat(Json.refusals(type(MeasurementRecorded.class), data)).isEmpty();
        assertThat(Json.MAPPER.treeToValue(data, MeasurementRecorded.class).value())
                .isNull();
    }

    @Test
    void a_null_is_as_good_as_absent_where_a_field_is_optional() {
        var data = Json.sampleOf(type(TargetPublished.class));
        target(data).putNull("thresholdInForce");

        assertThat(Json.refusals(type(TargetPublished.class), data)).isEmpty();
    }

    @Test
    void a_time_without_zone_is_refused() {
        var data = Json.sampleOf(type(NarrativeRevised.class)).put("revisedAt", "2026-03-01T00:00:04");

        assertThat(Json.refusals(type(NarrativeRevised.class), data))
                .singleElement()
                .asString()
                .contains("/revisedAt");
    }

    @Test
    void a_word_that_is_none_of_a_fields_words_is_refused() {
        var data = Json.sampleOf(type(MeasureEvaluated.class));
        ((ObjectNode) data.path("reading")).put("variation", "getting_better");

        assertThat(Json.refusals(type(MeasureEvaluated.class), data))
                .singleElement()
                .asString()
                .contains("/reading/variation", "concern_high");
    }

    @Test
    void a_text_of_more_than_ten_thousand_characters_is_refused() {
        var data = Json.sampleOf(type(TargetPublished.class));

        target(data).put("whyItMatters", "y".repeat(10_000));
        assertThat(Json.refusals(type(TargetPublished.class), data)).isEmpty();

        target(data).put("whyItMatters", "y".repeat(10_001));
        assertThat(Json.refusals(type(TargetPublished.class), data)).hasSize(1);
    }

    @Test
    void a_balancing_measure_cannot_take_the_name_of_the_main_one() {
        var data = Json.sampleOf(type(TargetPublished.class));
        ((ObjectNode) target(data).path("balancingMeasures").get(0)).put("id", Subjects.MAIN_MEASURE);

        assertThat(Json.refusals(type(TargetPublished.class), data)).hasSize(1);
    }

    @Test
    void a_chart_has_no_more_than_sixty_points() {
        var data = Json.sampleOf(type(MeasureEvaluated.class));
        var points = (ArrayNode) data.path("points");
        var point = points.get(0);
        while (points.size() < 60) {
            points.add(point);
        }
        assertThat(Json.refusals(type(MeasureEvaluated.class), data)).isEmpty();

        points.add(point);
        assertThat(Json.refusals(type(MeasureEvaluated.class), data)).hasSize(1);
    }

    private static List<String> recorded(String field, String value) {
        var type = type(MeasurementRecorded.class);
        return Json.refusals(type, Json.sampleOf(type).put(field, value));
    }

    private static EventType type(Class<? extends Event> payload) {
        return Throughline.catalogue().of(payload);
    }

    private static ObjectNode target(ObjectNode data) {
        return (ObjectNode) data.path("target");
    }
}
