package org.throughline.engagement.deadletters;

import io.jstach.jstache.JStache;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.pages.Csrf;

/// One dead letter, and what can be done with it.
///
/// @param said what came of the button that was pressed; null if none was
/// @param trouble why there is nothing more to see; empty if there is
/// @param shown null where its service did not show it
@JStache(path = "pages/dead-letter.html")
record DeadLetterPage(
        String title,
        String address,
        String service,
        @Nullable Said said,
        String trouble,
        @Nullable Shown shown,
        boolean replayable,
        boolean discardable,
        List<Csrf> csrf) {

    record Said(String words, boolean good) {}

    record Header(String name, String value) {}

    /// @param key empty where it has none that is text
    /// @param content what is in it; empty where nothing is shown
    /// @param contentIs what that is: text, or bytes in base64
    /// @param note what else is to be known of it; empty if nothing
    record Shown(
            String standing,
            String reason,
            String at,
            String consumer,
            String source,
            String event,
            String topic,
            String partition,
            String offset,
            String size,
            String key,
            boolean hidden,
            List<Header> headers,
            String content,
            String contentIs,
            String note) {
        boolean hasContent() {
            return !content.isEmpty();
        }

        boolean hasHeaders() {
            return !headers.isEmpty();
        }

        boolean noted() {
            return !note.isEmpty();
        }
    }

    List<String> titleParts() {
        return DeadLetterWords.inParts(title);
    }

    boolean failed() {
        return !trouble.isEmpty();
    }
}
