package org.throughline.local.demo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a service answered.
///
/// @param event the event that the write published; null where it changed nothing
public record Answer(int status, @Nullable String event, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public boolean isFound() {
        return status != 404;
    }

    /// The event that the write published, if it changed anything.
    public Optional<String> published() {
        return Optional.ofNullable(event);
    }
}
