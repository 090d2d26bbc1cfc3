package org.throughline.engagement.publishing;

import io.jstach.jstache.JStache;
import java.util.List;
import org.throughline.pages.Csrf;

/// The change of a target before it is published, to the letter.
///
/// @param thresholds all that would be there then, the latest first
/// @param touches how many teams would be asked to look; empty where it is not known
/// @param trouble why it was not published; empty if nothing was tried yet
/// @param version what the change is made upon
@JStache(path = "pages/publication.html")
record PublicationPage(
        String id,
        String title,
        List<Step> thresholds,
        String touches,
        String trouble,
        String threshold,
        String from,
        String version,
        List<Csrf> csrf) {

    record Step(String from, String value, boolean added) {}

    boolean touchesSome() {
        return !touches.isEmpty();
    }

    /// Whether it is known what the change would be made upon.
    boolean ready() {
        return !version.isEmpty();
    }

    boolean failed() {
        return !trouble.isEmpty();
    }
}
