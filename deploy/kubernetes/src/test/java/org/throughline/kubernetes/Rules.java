package org.throughline.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The alerting and recording rules.
final class Rules {
    private static final Path FILE = Project.path("deploy/observability/rules.yaml");

    private Rules() {}

    static List<JsonNode> all() {
        return spec().at("/groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    static List<JsonNode> alerts() {
        return all().stream().filter(rule -> rule.has("alert")).toList();
    }

    static List<String> recorded() {
        return all().stream()
                .filter(rule -> rule.has("record"))
                .map(rule -> rule.path("record").asString())
                .toList();
    }

    /// The rules as Prometheus itself reads them, in a file of this folder.
    static Path unwrapped(Path folder) {
        try {
            return Files.writeString(folder.resolve("rules.yaml"), Project.YAML.writeValueAsString(spec()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode spec() {
        return Project.yaml(Project.text(FILE)).getFirst().path("spec");
    }
}
