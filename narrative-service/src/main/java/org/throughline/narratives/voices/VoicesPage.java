package org.throughline.narratives.voices;

import io.jstach.jstache.JStache;
import java.util.List;

/// What was raised.
///
/// @param about a subject; empty where it is not about one thing
/// @param leader whether the reader may answer
/// @param next addresses of further pages: one or none
@JStache(path = "pages/voices.html")
record VoicesPage(String title, String about, boolean leader, List<VoiceCard> voices, List<String> next) {
    boolean hasAbout() {
        return !about.isEmpty();
    }

    boolean none() {
        return voices.isEmpty();
    }
}
