package org.throughline.narratives.voices;

import io.jstach.jstache.JStache;
import java.util.List;
import org.throughline.pages.Csrf;

/// One voice, with what the reader may do about it.
///
/// @param newId for an answer that is sent twice to be taken once
@JStache(path = "pages/voice.html")
record VoicePage(
        String id,
        String about,
        VoiceCard card,
        boolean mayAnswer,
        boolean mayWithdraw,
        boolean needsCode,
        String newId,
        String error,
        List<Csrf> csrf) {
    boolean hasError() {
        return !error.isEmpty();
    }
}
