package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.catalogue.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SamplesTest {
    private static final Set<String> MAPS = Set.of("staffGroups", "answers");

    static List<EventType> types() {
        return Throughline.catalogue().all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_sample_is_valid_by_its_schema(EventType type) {
        assertThat(Json.refusals(type, Json.sampleOf(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_sample_comes_back_from_its_record_with_nothing_lost(EventType type) {
        var event = Json.MAPPER.readValue(type.sample(), type.payload());

        assertThat(Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(event))).isEqualTo(Json.sampleOf(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_field_that_nobody_knows_is_ignored(EventType type) {
        var data = Json.sampleOf(type);

        assertThat(addToEachObject(data)).isPositive();
        assertThat(Json.refusals(type, data)).isEmpty();
        assertThat(Json.MAPPER.treeToValue(data, type.payload()))
                .isEqualTo(Json.MAPPER.readValue(type.sample(), type.payload()));
    }

    private static int addToEachObject(JsonNode data) {
        var added = 0;
        for (var field : List.copyOf(data.properties())) {
            // their fields are staff groups and questions, so there is none that nobody knows
            if (!MAPS.contains(field.getKey())) {
                added += addToEachObject(field.getValue());
            }
        }
        for (int i = 0; i < data.size() && data.isArray(); i++) {
            added += addToEachObject(data.get(i));
        }
        if (data instanceof ObjectNode object) {
            object.put("addedNextYear", "by another publisher");
            added++;
        }
        return added;
    }
}
