package org.throughline.local.demo;

import tools.jackson.databind.JsonNode;

/// How far a change has got, as `/api/changes/<event>` says.
public record Progress(String state, int affected, int revised, int unchanged, int pending) {
    static final Progress NOT_SEEN = new Progress("not-seen", 0, 0, 0, 0);

    static Progress of(JsonNode json) {
        return new Progress(
                json.path("state").asString("not-seen"),
                json.path("affected").asInt(0),
                json.path("revised").asInt(0),
                json.path("unchanged").asInt(0),
                json.path("pending").asInt(0));
    }

    public boolean isSettled() {
        return state.equals("settled");
    }
}
