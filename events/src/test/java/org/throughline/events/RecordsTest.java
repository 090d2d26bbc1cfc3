package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.catalogue.EventType;
import org.throughline.events.networks.Action;
import org.throughline.events.networks.Team;
import org.throughline.events.networks.TeamRegistered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RecordsTest {
    @Test
    void a_record_does_not_see_what_is_done_to_a_list_later() {
        var helps = new ArrayList<>(List.of("ward-7b"));
        var action = new Action("call-ward", "We ring the ward.", helps);

        helps.add("discharge-lounge");

        assertThat(action.helps()).containsExactly("ward-7b");
        assertThatThrownBy(() -> action.helps().add("theatres")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void every_list_and_map_that_is_left_out_reads_as_empty() {
        var leftOut = 0;
        for (var type : Throughline.catalogue().all()) {
            leftOut += checkWithoutCollections(type);
        }
        assertThat(leftOut).isGreaterThan(30);
    }

    @Test
    void staff_groups_keep_their_order() {
        var json = """
                {"team": {"id": "ward-7b", "staffGroups": {"Nursing": 31, "Medical": 6, "Administration": 2, "Therapies": 4},
                 "version": 1}}""";

        assertThat(Json.MAPPER
                        .readValue(json, TeamRegistered.class)
                        .team()
                        .staffGroups()
                        .keySet())
                .containsExactly("Nursing", "Medical", "Administration", "Therapies");
    }

    @Test
    void staff_groups_have_numbers() {
        Map<String, Integer> withoutNumber =
                Json.MAPPER.readerForMapOf(Integer.class).readValue("{\"Nursing\": null}");

        assertThatThrownBy(() -> new Team("a", "A", "B", withoutNumber, null, "local", List.of(), 1))
                .isInstanceOf(NullPointerException.class);
    }

    /// Empties what the sample holds in one copy, leaves it out in another: both must read the same.
    private static int checkWithoutCollections(EventType type) {
        var emptied = Json.sampleOf(type);
        var without = Json.sampleOf(type);
        var count = strip(emptied, without);

        assertThat(Json.MAPPER.treeToValue(without, type.payload()))
                .as(type.name())
                .isEqualTo(Json.MAPPER.treeToValue(emptied, type.payload()));
        return count;
    }

    private static int strip(ObjectNode emptied, ObjectNode without) {
        var count = 0;
        for (var name : List.copyOf(emptied.propertyNames())) {
            JsonNode value = emptied.path(name);
            if (value instanceof ArrayNode || name.equals("staffGroups")) {
                emptied.set(name, value.isArray() ? emptied.arrayNode() : emptied.objectNode());
                without.remove(name);
                count++;
            } else if (value instanceof ObjectNode object) {
                count += strip(object, (ObjectNode) without.path(name));
            }
        }
        return count;
    }
}
