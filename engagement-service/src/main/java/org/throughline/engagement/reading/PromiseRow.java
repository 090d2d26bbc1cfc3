package org.throughline.engagement.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A promise as a row of a table.
record PromiseRow(
        String id,
        String from,
        String to,
        String text,
        LocalDate due,
        String state,
        boolean late,
        @Nullable String obstacle) {}
