package org.throughline.networks.workforce.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All assignments of one person that were told, one for each team and first day: what was said last about it,
/// whatever the order in which it came.
public record Career(List<Assignment> assignments) {
    public static final Career NONE = new Career(List.of());

    public Career {
        assignments = List.copyOf(assignments);
    }

    /// The same career, where nothing new was said.
    public Career told(Assignment assignment) {
        var others = new ArrayList<Assignment>();
        for (var each : assignments) {
            if (!each.isAboutTheSameAs(assignment)) {
                others.add(each);
            } else if (!assignment.isLaterThan(each)) {
                return this;
            }
        }
        others.add(assignment);
        others.sort(Comparator.comparing(Assignment::from).thenComparing(Assignment::team));
        return new Career(others);
    }

    public Whereabouts on(LocalDate day) {
        return new Whereabouts(
                assignments.stream().anyMatch(each -> !each.withdrawn()),
                assignments.stream()
                        .filter(each -> each.holdsOn(day))
                        .sorted(Comparator.comparing(Assignment::from).reversed())
                        .map(each -> new Workplace(each.team(), each.staffGroup()))
                        .toList());
    }

    /// The first day after this one on which something begins, or is over.
    public Optional<LocalDate> nextChangeAfter(LocalDate day) {
        return assignments.stream()
                .filter(each -> !each.withdrawn())
                .flatMap(each -> Stream.of(
                                Optional.of(each.from()),
                                Optional.ofNullable(each.to()).map(last -> last.plusDays(1)))
                        .flatMap(Optional::stream))
                .filter(change -> change.isAfter(day))
                .min(Comparator.naturalOrder());
    }
}
