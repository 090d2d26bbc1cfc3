package org.throughline.engagement.arrivals.domain;

import org.jspecify.annotations.Nullable;

/// What a change is about, taken from the subject of the event that started it.
///
/// @param text the subject as it came, such as `contribution/dispensary.ae-four-hours`
public record Subject(
        String text,
        @Nullable String target,
        @Nullable String team,
        @Nullable String network) {

    public static Subject of(String text) {
        var slash = text.indexOf('/');
        var kind = slash < 0 ? "" : text.substring(0, slash);
        var id = text.substring(slash + 1);
        return switch (kind) {
            case "target" -> new Subject(text, id, null, null);
            case "measure" -> new Subject(text, before(id), null, null);
            case "contribution" -> new Subject(text, after(id), before(id), null);
            case "team", "story", "narrative", "acknowledgement" -> new Subject(text, null, id, null);
            case "network" -> new Subject(text, null, null, id);
            default -> new Subject(text, null, null, null);
        };
    }

    /// The page of it; empty where there is none.
    public String href() {
        return target != null
                ? "/targets/" + target
                : network != null ? "/networks/" + network : team != null ? "/teams/" + team : "";
    }

    private static String before(String id) {
        var dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    private static String after(String id) {
        return id.substring(id.indexOf('.') + 1);
    }
}
