package org.throughline.engagement.scoring;

import io.jstach.jstache.JStache;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.pages.domain.Chart;
import org.throughline.engagement.pages.domain.Sign;
import org.throughline.engagement.pages.domain.Sparkline;

/// How engaged a group is: its score against its own past, what that is made of, and what is done beside it.
///
/// @param now the newest score that is told; empty while there is none
/// @param survey what the newest score was found by
/// @param wide null while there is none
/// @param does behaviour, beside the score and never in it
@JStache(path = "pages/engagement.html")
record EngagementPage(
        String name,
        List<Crumb> crumbs,
        String now,
        String period,
        String survey,
        Sign variation,
        String certainty,
        @Nullable Chart wide,
        @Nullable Chart narrow,
        List<Part> parts,
        List<Because> because,
        List<Month> months,
        List<Row> rows,
        String below,
        String by,
        List<Does> does,
        String asOf) {
    record Crumb(String href, String text) {}

    record Part(String name, String score) {}

    record Because(String says, String href, String event) {
        boolean linked() {
            return !href.isEmpty();
        }
    }

    record Month(
            String when,
            String survey,
            String score,
            String motivation,
            String involvement,
            String advocacy,
            String respondents) {}

    record Row(
            String href,
            String name,
            @Nullable Sparkline spark,
            String latest,
            @Nullable Sign variation) {}

    record Does(String name, String says, String definition, String why, String also) {}

    boolean scored() {
        return !now.isEmpty();
    }

    boolean hasRows() {
        return !rows.isEmpty();
    }

    boolean surveyed() {
        return !months.isEmpty();
    }
}
