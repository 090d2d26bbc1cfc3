package org.throughline.networks.activities;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.web.CheckedBy;

/// The body of `POST /api/networks/{network}/activities`.
///
/// @param by staff numbers of others who were there
@CheckedBy("/requests/activity.json")
record ActivityBody(
        String id,
        @Nullable List<String> by,
        String summary,
        LocalDate on,
        @Nullable Double hours) {
    // A record would print them.
    @Override
    public String toString() {
        return "ActivityBody[" + id + "]";
    }
}
