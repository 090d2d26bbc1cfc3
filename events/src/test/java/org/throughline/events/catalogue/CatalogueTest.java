package org.throughline.events.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private record KettleBoiled() implements Event {}

    private record TeaPoured() implements Event {}

    private static final EventType BOILED = new EventType("kettle.boiled.v1", Kind.FACT, KettleBoiled.class, "kitchen");

    @Test
    void a_type_is_found_by_its_name_and_by_its_record() {
        var catalogue = Catalogue.of(List.of(BOILED));

        assertThat(catalogue.all()).containsExactly(BOILED);
        assertThat(catalogue.named("kettle.boiled.v1")).contains(BOILED);
        assertThat(catalogue.of(KettleBoiled.class)).isEqualTo(BOILED);
    }

    @Test
    void a_name_that_nobody_publishes_finds_nothing() {
        assertThat(Catalogue.of(List.of(BOILED)).named("kettle.boiled.v2")).isEmpty();
    }

    @Test
    void a_record_that_is_not_in_the_catalogue_is_a_mistake() {
        assertThatThrownBy(() -> Catalogue.of(List.of(BOILED)).of(TeaPoured.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not in the catalogue of events: " + TeaPoured.class.getName());
    }

    @Test
    void two_types_of_one_name_are_refused() {
        var again = new EventType("kettle.boiled.v1", Kind.FACT, TeaPoured.class, "kitchen");

        assertThatThrownBy(() -> Catalogue.of(List.of(BOILED, again)))
                .hasMessage("Two event types are named kettle.boiled.v1");
    }

    @Test
    void two_types_of_one_record_are_refused() {
        var again = new EventType("kettle.whistled.v1", Kind.FACT, KettleBoiled.class, "kitchen");

        assertThatThrownBy(() -> Catalogue.of(List.of(BOILED, again)))
                .hasMessage("Two event types carry " + KettleBoiled.class.getName());
    }

    @Test
    void a_schema_that_was_forgotten_is_named() {
        assertThatThrownBy(BOILED::schema)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/schemas/kettle.boiled.v1.json");
    }
}
