package org.throughline.testing;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Holds what a service says of itself to what a generated client needs of it: that each answer is described.
public final class ApiDocs {
    private final JsonNode description;

    public ApiDocs(TestService service) {
        var answer = service.client().get("/v3/api-docs");
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.body());
        }
        description = answer.json();
    }

    /// The names of operations whose answer may be anything; a client could only give it on as a map.
    public List<String> undescribed() {
        return operations()
                .filter(operation -> operation
                        .path("responses")
                        .valueStream()
                        .flatMap(response -> response.path("content").valueStream())
                        .map(content -> content.path("schema"))
                        .anyMatch(ApiDocs::isAnything))
                .map(operation -> operation.path("operationId").asString())
                .toList();
    }

    /// How many operations there are.
    public long size() {
        return operations().count();
    }

    private Stream<JsonNode> operations() {
        return description.path("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    private static boolean isAnything(JsonNode schema) {
        return !schema.has("$ref")
                && !schema.has("additionalProperties")
                && schema.path("type").asString("object").equals("object");
    }
}
