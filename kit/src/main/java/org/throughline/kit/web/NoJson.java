package org.throughline.kit.web;

import org.throughline.kit.Refusal;
import tools.jackson.core.JacksonException;

/// Says of a body that is no JSON where it stops being so.
final class NoJson {
    private NoJson() {}

    static Refusal refusal(JacksonException notJson) {
        // What is nested too deeply, or a number that is too long, has no place.
        var at = notJson.getLocation();
        var place = at == null ? "" : "; line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new Refusal("", null, "The body should be JSON" + place + ": " + notJson.getOriginalMessage());
    }
}
