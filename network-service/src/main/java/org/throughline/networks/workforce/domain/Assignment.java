package org.throughline.networks.workforce.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody is in a team from a day to a day.
///
/// @param from the first day
/// @param to the last day; null for one that goes on
/// @param withdrawn whether it never was
/// @param time when this was said
/// @param event in which it was said; decides between two of the same time
public record Assignment(
        String team,
        String staffGroup,
        LocalDate from,
        @Nullable LocalDate to,
        boolean withdrawn,
        Instant time,
        String event) {

    /// Whether both are about the same: a correction keeps the team and the first day.
    boolean isAboutTheSameAs(Assignment other) {
        return team.equals(other.team) && from.equals(other.from);
    }

    boolean isLaterThan(Assignment other) {
        var byTime = time.compareTo(other.time);
        return byTime == 0 ? event.compareTo(other.event) > 0 : byTime > 0;
    }

    boolean holdsOn(LocalDate day) {
        return !withdrawn && !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
