package org.throughline.kubernetes;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/// What may be in an object of each kind, and nothing else (src/test/resources/schemas).
final class StrictSchemas {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();

    private StrictSchemas() {}

    /// What is wrong with an object; empty if nothing is.
    static List<String> wrong(JsonNode object) {
        var version = object.path("apiVersion").asString();
        var kind = object.path("kind").asString();
        var schema = KNOWN.computeIfAbsent(version.replace('/', '_') + "_" + kind, StrictSchemas::read);
        return schema.validate(object.toString(), InputFormat.JSON).stream()
                .map(error -> "%s %s: %s".formatted(kind, Manifests.name(object), error))
                .toList();
    }

    private static Schema read(String name) {
        try (var stream = StrictSchemas.class.getResourceAsStream("/schemas/" + name + ".json")) {
            if (stream == null) {
                throw new AssertionError("No schema for " + name + ": make one with schemas/make.py");
            }
            return REGISTRY.getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
