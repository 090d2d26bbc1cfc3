package org.throughline.local.verify;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An event as it is on its topic.
///
/// @param state whether it carries its subject's whole state, and not a fact
/// @param republished whether its owner told it once more
/// @param data JSON text
record Told(
        String source,
        String id,
        String type,
        String subject,
        long sequence,
        boolean state,
        boolean republished,
        String data) {
    private static final JsonMapper JSON = new JsonMapper();

    JsonNode json() {
        return JSON.readTree(data);
    }

    boolean is(String noun) {
        return type.startsWith("org.throughline." + noun + ".v");
    }
}
