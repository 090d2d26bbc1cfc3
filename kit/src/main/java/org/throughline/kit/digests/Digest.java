package org.throughline.kit.digests;

import java.time.Instant;
import java.util.List;

/// What was new, newest first.
///
/// @param id a URI that stays
/// @param updated when the newest entry was
/// @param page where it is read on the site
public record Digest(String id, String title, Instant updated, String page, List<Entry> entries) {
    public Digest {
        entries = List.copyOf(entries);
    }

    /// @param id a URI that stays
    /// @param page where it is read on the site
    public record Entry(String id, String title, Instant updated, String text, String page) {}

    /// As plain text, for a notice board or a message.
    public String asText() {
        var text = new StringBuilder(title)
                .append('\n')
                .append("=".repeat(title.length()))
                .append('\n');
        if (entries.isEmpty()) {
            text.append("\nNothing is new.\n");
        }
        for (var entry : entries) {
            text.append('\n').append(entry.title()).append('\n');
            if (!entry.text().isEmpty()) {
                text.append(entry.text()).append('\n');
            }
        }
        return text.append('\n').append(page).append('\n').toString();
    }
}
