package org.throughline.events.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// What in a schema would break those who know an older edition of it: readers, who want what they read to be there
/// still, and publishers, whose events have to stay valid.
final class Breaks {
    private final JsonNode oldRoot;
    private final JsonNode newRoot;
    private final List<String> found = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();

    private Breaks(JsonNode oldRoot, JsonNode newRoot) {
        this.oldRoot = oldRoot;
        this.newRoot = newRoot;
    }

    /// One line for each, empty where there is none.
    static List<String> between(JsonNode old, JsonNode now) {
        var breaks = new Breaks(old, now);
        breaks.compare("", old, now);
        return breaks.found;
    }

    private void compare(String at, JsonNode oldNode, JsonNode newNode) {
        var before = resolved(oldRoot, oldNode);
        var after = resolved(newRoot, newNode);
        // A definition may contain itself.
        if (!seen.add(at) || at.length() > 200) {
            return;
        }
        narrowed(at, "type", words(before, "type"), words(after, "type"));
        narrowed(at, "enum", words(before, "enum"), words(after, "enum"));
        if (after.has("pattern") && !after.path("pattern").equals(before.path("pattern"))) {
            found.add(at + " has another pattern");
        }
        for (var limit : List.of("maxLength", "maxItems", "maximum")) {
            if (after.has(limit)
                    && (!before.has(limit)
                            || after.path(limit).asDouble() < before.path(limit).asDouble())) {
                found.add(at + " has a narrower " + limit);
            }
        }
        for (var limit : List.of("minLength", "minItems", "minimum")) {
            if (after.has(limit)
                    && (!before.has(limit)
                            || after.path(limit).asDouble() > before.path(limit).asDouble())) {
                found.add(at + " has a narrower " + limit);
            }
        }
        var required = words(after, "required");
        required.removeAll(words(before, "required"));
        required.forEach(name -> found.add(at + "/" + name + " is required now"));
        var optional = words(before, "required");
        optional.removeAll(words(after, "required"));
        optional.forEach(name -> found.add(at + "/" + name + " may be missing now"));
        for (var property : before.path("properties").properties()) {
            var there = after.path("properties").path(property.getKey());
            if (there.isMissingNode()) {
                found.add(at + "/" + property.getKey() + " is gone");
            } else {
                compare(at + "/" + property.getKey(), property.getValue(), there);
            }
        }
        for (var inner : List.of("items", "additionalProperties")) {
            if (before.path(inner).isObject() && after.path(inner).isObject()) {
                compare(at + "/" + inner, before.path(inner), after.path(inner));
            }
        }
    }

    private void narrowed(String at, String what, Set<String> before, Set<String> after) {
        if (!after.isEmpty() && (before.isEmpty() || !after.containsAll(before))) {
            found.add(at + " has a narrower " + what);
        }
    }

    private static Set<String> words(JsonNode schema, String name) {
        var words = new TreeSet<String>();
        var node = schema.path(name);
        if (node.isArray()) {
            node.forEach(word -> words.add(word.asString("")));
        } else if (node.isString()) {
            words.add(node.asString());
        }
        return words;
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.startsWith("#/") ? root.at(reference.substring(1)) : schema;
    }
}
