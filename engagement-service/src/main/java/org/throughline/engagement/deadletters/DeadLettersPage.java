package org.throughline.engagement.deadletters;

import io.jstach.jstache.JStache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the services refused, the newest first.
///
/// @param one whether it is a part of what one service refused, not the beginning of what each did
@JStache(path = "pages/dead-letters.html")
record DeadLettersPage(List<Choice> choices, String standing, List<Shelf> shelves, boolean one) {
    String nothing() {
        return standing.equals(Standing.PARKED.title()) ? "Nothing waits." : "Nothing.";
    }

    record Choice(String word, String title, boolean chosen) {}

    /// What one service refused.
    ///
    /// @param trouble why it is not known; empty if it is
    /// @param more the address of the next part; null on the last one
    record Shelf(
            String service,
            String trouble,
            List<Row> rows,
            @Nullable String more) {
        boolean failed() {
            return !trouble.isEmpty();
        }

        boolean none() {
            return rows.isEmpty();
        }
    }

    /// @param type in parts, between which a line may break; so is the consumer
    record Row(
            String href,
            List<String> type,
            String at,
            String source,
            String topic,
            List<String> consumer,
            String reason) {}
}
