package org.throughline.events.inbound;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody never was in the team from that day on.
///
/// @param staff the staff number
/// @param from the first day of the assignment that is withdrawn
/// @param organisation ODS code
public record AssignmentWithdrawn(
        String staff, String team, LocalDate from, @Nullable String organisation) implements WorkforceEvent {}
