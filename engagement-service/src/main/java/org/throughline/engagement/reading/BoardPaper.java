package org.throughline.engagement.reading;

import io.jstach.jstache.JStache;
import java.util.List;

/// Chosen targets on paper.
///
/// @param choices all that can be chosen
@JStache(path = "pages/board-paper.html")
record BoardPaper(List<Choice> choices, List<TargetPage> papers) {
    /// More would not be read in a meeting.
    static final int MOST = 20;

    record Choice(String id, String title, boolean chosen) {}

    boolean empty() {
        return papers.isEmpty();
    }
}
