package org.throughline.kit.event;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.Refusal;
import tools.jackson.databind.JsonNode;

/// Checks JSON against JSON Schemas (2020-12) and says what is wrong in a person's words.
public final class Schemas {
    private static final int MOST_REFUSALS = 50;

    /// The pattern by which schemas ask for more than white space.
    private static final String SOMETHING = "\\S";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

    private record Compiled(Schema schema, Secrets secrets) {}

    /// All that is wrong with a JSON text's tree, first 50; empty if it is right.
    ///
    /// @param schema the schema's text; what it marks as `writeOnly` is not told back
    public List<Refusal> check(JsonNode tree, String schema) {
        var known = compiled.computeIfAbsent(
                schema, text -> new Compiled(registry.getSchema(text, InputFormat.JSON), Secrets.of(text)));
        return known.schema().validate(tree).stream()
                .limit(MOST_REFUSALS)
                .map(Schemas::refusal)
                .map(known.secrets()::keep)
                .toList();
    }

    private static Refusal refusal(Error error) {
        var pointer = pointer(error);
        return switch (error.getKeyword()) {
            case "required" -> new Refusal(pointer + "/" + error.getProperty(), null, "is required");
            case "additionalProperties" -> new Refusal(pointer + "/" + error.getProperty(), null, "is not known here");
            case "format" -> new Refusal(pointer, sent(error), format(error));
            case "pattern" ->
                new Refusal(
                        pointer,
                        sent(error),
                        argument(error).equals(SOMETHING) ? "should not be blank" : "should match " + argument(error));
            default -> new Refusal(pointer, sent(error), error.getMessage());
        };
    }

    private static String format(Error error) {
        var format = argument(error);
        return switch (format) {
            case "date" -> "should be an ISO date such as 2025-04-01";
            case "date-time" -> "should be an ISO time with offset such as 2025-04-01T09:30:00Z";
            default -> "should be a valid " + format;
        };
    }

    private static String argument(Error error) {
        var schema = error.getSchemaNode();
        return schema == null ? error.getMessage() : schema.isString() ? schema.asString() : schema.toString();
    }

    // The validator writes locations as JSON Pointers by default since version 2; its root is the empty text.
    private static String pointer(Error error) {
        var location = error.getInstanceLocation().toString();
        return location.startsWith("$") ? location.substring(1).replace('.', '/') : location;
    }

    private static @Nullable String sent(Error error) {
        var node = error.getInstanceNode();
        return node == null ? null : node.isString() ? node.asString() : node.toString();
    }
}
