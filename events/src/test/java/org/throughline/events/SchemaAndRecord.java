package org.throughline.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Compares what a schema and a record say of the same data: names, types, what may be absent.
/// A sample cannot show all of that, since it need not have every field.
final class SchemaAndRecord {
    private final JsonNode root;
    private final List<String> differences = new ArrayList<>();

    private SchemaAndRecord(JsonNode root) {
        this.root = root;
    }

    static List<String> differences(JsonNode schema, Class<?> type) {
        var comparison = new SchemaAndRecord(schema);
        comparison.compare("", schema, type);
        return comparison.differences;
    }

    private void compare(String at, JsonNode schema, Class<?> type) {
        var components = type.getRecordComponents();
        var inSchema = Set.copyOf(schema.path("properties").propertyNames());
        var inRecord = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        if (!inSchema.equals(inRecord)) {
            differences.add(at + " has the fields " + inSchema + " in the schema, " + inRecord + " in the record");
            return;
        }
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        for (var component : components) {
            var name = component.getName();
            var field = resolved(schema.path("properties").path(name));
            var mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (mayBeNull != acceptsNull(field)) {
                differences.add(at + "/" + name + " may be null in one of both");
            }
            if (!mayBeNull && !required.contains(name)) {
                differences.add(at + "/" + name + " is not required by the schema, and never null in the record");
            }
            compareValue(at + "/" + name, field, component.getGenericType());
        }
    }

    private void compareValue(String at, JsonNode schema, Type type) {
        var typed = schema.has("anyOf") ? resolved(schema.path("anyOf").get(0)) : schema;
        if (type instanceof ParameterizedType generic) {
            var isList = generic.getRawType() == List.class;
            var content = generic.getActualTypeArguments()[isList ? 0 : 1];
            expect(at, typed, isList ? "array" : "object");
            compareValue(at + "[]", resolved(typed.path(isList ? "items" : "additionalProperties")), content);
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            expect(at, typed, "object");
            compare(at, typed, plain);
        } else {
            var json = JSON_TYPES.get(type);
            expect(at, typed, json == null ? "a type that this test knows" : json);
        }
    }

    private static final Map<Type, String> JSON_TYPES = Map.of(
            String.class, "string",
            LocalDate.class, "string date",
            Instant.class, "string date-time",
            boolean.class, "boolean",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            double.class, "number",
            Double.class, "number");

    private void expect(String at, JsonNode schema, String type) {
        var found = typeOf(schema);
        if (!found.equals(type)) {
            differences.add(at + " is " + found + " in the schema, " + type + " in the record");
        }
    }

    private static String typeOf(JsonNode schema) {
        if (schema.has("enum")) {
            return "string";
        }
        var type = schema.path("type");
        var name = type.isArray() ? type.get(0).asString() : type.asString("");
        return schema.has("format") ? name + " " + schema.path("format").asString() : name;
    }

    private static boolean acceptsNull(JsonNode schema) {
        if (schema.has("anyOf")) {
            return acceptsNull(schema.path("anyOf").get(1));
        }
        if (schema.has("enum")) {
            return schema.path("enum").valueStream().anyMatch(JsonNode::isNull);
        }
        var type = schema.path("type");
        return type.isArray()
                ? type.valueStream().anyMatch(name -> name.asString().equals("null"))
                : type.asString("").equals("null");
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.path("$ref").asString().substring(1)) : schema;
    }
}
