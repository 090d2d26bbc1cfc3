package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.throughline.events.catalogue.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes events, and asks their schemas, as a service does.
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Json() {}

    static ObjectNode sampleOf(EventType type) {
        return (ObjectNode) MAPPER.readTree(type.sample());
    }

    static JsonNode schemaOf(EventType type) {
        return MAPPER.readTree(type.schema());
    }

    static Schema validatorOf(EventType type) {
        return SCHEMAS.getSchema(schemaOf(type));
    }

    static List<String> refusals(EventType type, JsonNode data) {
        return validatorOf(type).validate(data).stream().map(Error::toString).toList();
    }
}
