package org.throughline.kit.event;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.throughline.kit.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The fields that a schema marks as `writeOnly`. What was sent there is not told back: a refusal is logged and
/// parked.
///
/// @param fields their names, wherever in the data they stand
record Secrets(Set<String> fields) {
    private static final JsonMapper JSON = new JsonMapper();

    Secrets {
        fields = Set.copyOf(fields);
    }

    static Secrets of(String schema) {
        var root = JSON.readTree(schema);
        var fields = new HashSet<String>();
        collect(root, root, fields);
        return new Secrets(fields);
    }

    private static void collect(JsonNode root, JsonNode schema, Set<String> fields) {
        for (var property : schema.path("properties").properties()) {
            var reference = property.getValue().path("$ref").asString("");
            var resolved = reference.isEmpty() ? property.getValue() : root.at(reference.substring(1));
            if (property.getValue().path("writeOnly").asBoolean(false)
                    || resolved.path("writeOnly").asBoolean(false)) {
                fields.add(property.getKey());
            }
        }
        schema.forEach(part -> collect(root, part, fields));
    }

    /// The refusal without what was sent, where that is secret or holds something that is.
    Refusal keep(Refusal refusal) {
        var sent = refusal.sent();
        return !fields.isEmpty() && sent != null && (isSecret(refusal.field()) || isWhole(sent))
                ? new Refusal(refusal.line(), refusal.field(), null, refusal.expected())
                : refusal;
    }

    private boolean isSecret(String pointer) {
        return Arrays.stream(pointer.split("/")).anyMatch(fields::contains);
    }

    private static boolean isWhole(String sent) {
        return sent.startsWith("{") || sent.startsWith("[");
    }
}
