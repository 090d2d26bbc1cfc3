package org.throughline.kubernetes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The objects that one overlay applies, as Kustomize renders them.
record Manifests(String name, List<JsonNode> objects) {
    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();
    static final List<String> OVERLAYS = List.of("local-cluster", "production", "production-complete");

    /// Those of an overlay.
    static Manifests of(String overlay) {
        return RENDERED.computeIfAbsent(overlay, _ -> rendered(overlay, Path.of("overlays", overlay)));
    }

    static Stream<Manifests> all() {
        return OVERLAYS.stream().map(Manifests::of);
    }

    static Manifests rendered(String name, Path folder) {
        return new Manifests(name, Project.yaml(Tool.KUBECTL.run(List.of("kustomize", folder.toString()))));
    }

    List<JsonNode> of(Kind kind) {
        return objects.stream().filter(kind::is).toList();
    }

    JsonNode named(Kind kind, String name) {
        return of(kind).stream()
                .filter(object -> name(object).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(this.name + " has no " + kind + " " + name));
    }

    /// A copy in which something is changed, to see whether a check notices.
    Manifests with(Kind kind, String name, Consumer<ObjectNode> change) {
        var copies = new ArrayList<JsonNode>();
        int changed = 0;
        for (var object : objects) {
            var copy = object.deepCopy();
            if (kind.is(copy) && name(copy).equals(name)) {
                change.accept((ObjectNode) copy);
                changed++;
            }
            copies.add(copy);
        }
        if (changed != 1) {
            throw new AssertionError(changed + " objects are " + kind + " " + name);
        }
        return new Manifests(this.name, copies);
    }

    /// The same without one object.
    Manifests without(Kind kind, String name) {
        return new Manifests(
                this.name,
                objects.stream()
                        .filter(object -> !(kind.is(object) && name(object).equals(name)))
                        .toList());
    }

    /// What describes the pods of each Deployment and CronJob, by the object's name.
    Map<String, JsonNode> podTemplates() {
        var pods = new LinkedHashMap<String, JsonNode>();
        of(Kind.DEPLOYMENT).forEach(each -> pods.put(name(each), each.at("/spec/template")));
        of(Kind.CRON_JOB).forEach(each -> pods.put(name(each), each.at("/spec/jobTemplate/spec/template")));
        return pods;
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asString();
    }

    @Override
    public String toString() {
        return name;
    }
}
