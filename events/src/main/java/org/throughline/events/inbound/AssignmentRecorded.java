package org.throughline.events.inbound;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody is in a team from a day to a day. One that is recorded again for the same person, team and first day
/// corrects the one before.
///
/// @param staff the staff number
/// @param from the first day
/// @param to the last day; absent for one that goes on
/// @param organisation ODS code
public record AssignmentRecorded(
        String staff,
        String team,
        String staffGroup,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String organisation)
        implements WorkforceEvent {}
