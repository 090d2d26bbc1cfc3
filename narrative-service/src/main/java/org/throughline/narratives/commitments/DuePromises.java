package org.throughline.narratives.commitments;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.throughline.kit.web.PageRequest;
import org.throughline.narratives.wording.domain.Dates;

/// The leaders' own promises that are due, in a sentence.
public final class DuePromises {
    private static final int SOON_DAYS = 14;
    private final Promising promising;

    DuePromises(Promising promising) {
        this.promising = promising;
    }

    /// Those that are due within two weeks; empty where none is.
    public Optional<String> ofLeaders(LocalDate today) {
        var due = new ArrayList<>(promising.page(
                and(
                        eq("state.from.kind", "leader"),
                        eq("state.state", "open"),
                        lte("state.due", today.plusDays(SOON_DAYS).toString())),
                new PageRequest(PageRequest.GREATEST_LIMIT, null)));
        due.sort(Comparator.comparing(stored -> stored.state().due()));
        if (due.isEmpty()) {
            return Optional.empty();
        }
        var first = due.getFirst().state();
        var words = "the " + first.from().id().replace('-', ' ') + " to keep by " + Dates.day(first.due()) + ": "
                + first.text();
        return Optional.of(
                due.size() == 1
                        ? "A promise is due, for " + words
                        : due.size() + " promises of leaders are due, the first for " + words);
    }
}
