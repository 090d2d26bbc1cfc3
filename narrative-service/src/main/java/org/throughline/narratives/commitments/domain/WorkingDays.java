package org.throughline.narratives.commitments.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// Days that are neither at a weekend nor a bank holiday in England.
///
/// @param holidays those that are known
public record WorkingDays(Set<LocalDate> holidays) {
    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    /// Until when holidays are known. After that only weekends are days off, which makes a promise break a day early at
    /// worst.
    public Optional<LocalDate> knownUntil() {
        return holidays.stream().max(Comparator.naturalOrder());
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /// The day on which so many working days have passed after this one.
    public LocalDate after(LocalDate day, int workingDays) {
        var reached = day;
        for (int left = workingDays; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }
}
