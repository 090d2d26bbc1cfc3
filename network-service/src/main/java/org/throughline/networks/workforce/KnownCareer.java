package org.throughline.networks.workforce;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.networks.workforce.domain.Career;

/// A person's assignments as they are stored, by pseudonym.
///
/// @param dueOn the day on which the next of it takes effect; null when nothing more is known to come
record KnownCareer(Career career, @Nullable LocalDate dueOn) {
    static KnownCareer of(Career career, LocalDate today) {
        return new KnownCareer(career, career.nextChangeAfter(today).orElse(null));
    }
}
