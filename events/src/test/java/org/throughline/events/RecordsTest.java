package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.networks.Team;
import org.throughline.events.networks.TeamRegistered;

class RecordsTest {
    static List<RecordComponent> collections() {
        return Compiled.records().stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getType() == List.class || component.getType() == Map.class)
                .toList();
    }

    @Test
    void there_are_lists_to_look_at() {
        assertThat(collections()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void a_list_or_map_that_is_left_out_reads_as_empty(RecordComponent collection) throws ReflectiveOperationException {
        assertThat(readBack(collection, null)).isIn(List.of(), Map.of());
    }

    @ParameterizedTest
    @MethodSource("collections")
    void nobody_alters_a_list_or_map_once_it_is_in_a_record(RecordComponent collection)
            throws ReflectiveOperationException {
        if (collection.getType() == List.class) {
            var given = new ArrayList<>(List.of("ward-7b"));
            var kept = (List<?>) readBack(collection, given);
            given.add("discharge-lounge");

            assertThat(kept).hasToString("[ward-7b]");
            assertThatThrownBy(kept::removeFirst).isInstanceOf(UnsupportedOperationException.class);
        } else {
            var given = new HashMap<>(Map.of("Nursing", 31));
            var kept = (Map<?, ?>) readBack(collection, given);
            given.put("Medical", 6);

            assertThat(kept).hasToString("{Nursing=31}");
            assertThatThrownBy(kept::clear).isInstanceOf(UnsupportedOperationException.class);
        }
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

    /// Makes a record that has nothing but one list or map, and asks for that.
    private static Object readBack(RecordComponent collection, @Nullable Object given)
            throws ReflectiveOperationException {
        var components = collection.getDeclaringRecord().getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var arguments = Arrays.stream(components)
                .map(component ->
                        component.getName().equals(collection.getName()) ? given : nothing(component.getType()))
                .toArray();
        var event =
                collection.getDeclaringRecord().getDeclaredConstructor(types).newInstance(arguments);
        return collection.getAccessor().invoke(event);
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == long.class || type == int.class ? 0 : null;
    }
}
