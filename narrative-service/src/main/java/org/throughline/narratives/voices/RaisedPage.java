package org.throughline.narratives.voices;

import io.jstach.jstache.JStache;

/// A voice was raised.
///
/// @param code shown here once; empty for a named one
@JStache(path = "pages/voice-raised.html")
record RaisedPage(String id, String code) {
    boolean hasCode() {
        return !code.isEmpty();
    }
}
