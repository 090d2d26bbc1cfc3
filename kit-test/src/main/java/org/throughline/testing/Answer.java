package org.throughline.testing;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a service under test answered.
public record Answer(int status, HttpHeaders headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /// The strong entity tag with its quotes.
    public String etag() {
        return header("ETag").orElseThrow();
    }

    /// The change that the write started, by `Throughline-Event`.
    public Optional<String> change() {
        return header("Throughline-Event");
    }

    /// The fields that a problem names as wrong.
    public List<String> wrongFields() {
        return json().path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }
}
