package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.catalogue.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemasTest {
    static List<EventType> types() {
        return Throughline.catalogue().all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_is_one_by_the_rules_of_2020_12(EventType type) {
        var rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(rules.validate(Json.schemaOf(type))).isEmpty();
        assertThat(Json.schemaOf(type).path("$schema").asString())
                .isEqualTo(SpecificationVersion.DRAFT_2020_12.getDialectId());
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_is_known_by_the_name_of_its_type_and_stands_alone(EventType type) {
        var schema = Json.schemaOf(type);

        assertThat(schema.path("$id").asString()).isEqualTo("urn:throughline:schema:" + type.name());
        assertThat(schema.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                schema.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
    }

    /// The price of schemas that stand alone is that they repeat each other.
    @Test
    void a_definition_reads_the_same_in_every_schema() {
        var first = new HashMap<String, JsonNode>();
        for (var type : types()) {
            for (var definition : Json.schemaOf(type).path("$defs").properties()) {
                assertThat(definition.getValue())
                        .as(definition.getKey() + " in " + type.name())
                        .isEqualTo(first.getOrDefault(definition.getKey(), definition.getValue()));
                first.put(definition.getKey(), definition.getValue());
            }
        }
        assertThat(first).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_required_field_that_is_missing_is_refused_by_name(EventType type) {
        var required = requiredFields(type);

        assertThat(required).isNotEmpty();
        for (var field : required) {
            var data = Json.sampleOf(type);
            ((ObjectNode) data.at(field.holder())).remove(field.name());
            assertThat(Json.refusals(type, data))
                    .as(field.toString())
                    .anySatisfy(refusal -> assertThat(refusal).contains("'" + field.name() + "'"));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_says_of_each_field_what_its_record_says(EventType type) {
        assertThat(SchemaAndRecord.differences(Json.schemaOf(type), type.payload()))
                .isEmpty();
    }

    private record Field(String holder, String name) {}

    private static List<Field> requiredFields(EventType type) {
        var found = new ArrayList<Field>();
        collect(Json.schemaOf(type), Json.schemaOf(type), Json.sampleOf(type), "", found);
        return found;
    }

    private static void collect(JsonNode root, JsonNode schema, JsonNode data, String at, List<Field> found) {
        var resolved =
                schema.has("$ref") ? root.at(schema.path("$ref").asString().substring(1)) : schema;
        if (data.isArray()) {
            for (int i = 0; i < data.size(); i++) {
                collect(root, resolved.path("items"), data.get(i), at + "/" + i, found);
            }
        }
        resolved.path("required").forEach(name -> found.add(new Field(at, name.asString())));
        for (Map.Entry<String, JsonNode> field : resolved.path("properties").properties()) {
            if (data.has(field.getKey())) {
                collect(root, field.getValue(), data.get(field.getKey()), at + "/" + field.getKey(), found);
            }
        }
    }
}
