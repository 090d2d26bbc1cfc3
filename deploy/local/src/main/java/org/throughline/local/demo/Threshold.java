package org.throughline.local.demo;

import org.throughline.local.demo.DemoTrust.Document;
import org.throughline.local.platform.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The threshold that the demonstration moves: the target with it and without it.
public final class Threshold {
    private static final JsonMapper JSON = new JsonMapper();

    private final DemoTrust.Change change;
    private final Document before;
    private final Api api;

    public Threshold(DemoTrust trust, Api api) {
        this.api = api;
        change = trust.change();
        before = trust.targets().stream()
                .filter(target -> target.name().equals(change.target()))
                .findFirst()
                .orElseThrow();
    }

    /// Whether the platform holds the trust to it already.
    boolean isInForce() {
        var present = api.get(Part.TARGET, path());
        return present.status() == 200
                && present.json().path("thresholds").valueStream().anyMatch(this::isIt);
    }

    private boolean isIt(JsonNode threshold) {
        return threshold
                        .path("from")
                        .asString()
                        .equals(change.threshold().path("from").asString())
                && threshold.path("value").asDouble() == value();
    }

    double value() {
        return change.threshold().path("value").asDouble();
    }

    /// What the trust was held to before.
    double valueBefore() {
        return before.json()
                .path("thresholds")
                .valueStream()
                .reduce((first, last) -> last)
                .orElseThrow()
                .path("value")
                .asDouble();
    }

    String bodyWith() {
        var target = (ObjectNode) JSON.readTree(before.body());
        ((ArrayNode) target.get("thresholds")).add(change.threshold());
        return JSON.writeValueAsString(target);
    }

    public Answer move() {
        return api.put(Part.TARGET, path(), bodyWith());
    }

    Answer putBack() {
        return api.put(Part.TARGET, path(), before.body());
    }

    private String path() {
        return "/api/targets/" + change.target();
    }
}
