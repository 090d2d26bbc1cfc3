package org.throughline.narratives.voices;

import io.jstach.jstache.JStache;
import java.util.List;
import org.throughline.pages.Csrf;

/// Raising a voice.
///
/// @param id random, so that what is sent twice is raised once
/// @param who `named`, `nobody` or `department`
@JStache(path = "pages/voice-new.html")
record NewVoicePage(String id, String about, String label, String text, String who, String error, List<Csrf> csrf) {
    boolean named() {
        return who.equals("named");
    }

    boolean nobody() {
        return who.equals("nobody");
    }

    boolean department() {
        return who.equals("department");
    }

    boolean hasError() {
        return !error.isEmpty();
    }
}
