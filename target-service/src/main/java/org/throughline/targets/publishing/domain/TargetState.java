package org.throughline.targets.publishing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A target with what was told of it.
///
/// @param inForce the threshold that was in force when it was last told of
/// @param nextThreshold the day on which the next threshold takes effect; null if none is to come
/// @param history the newest revisions, oldest first, the present version's last
/// @param toEvaluate a note that its measures have yet to be evaluated by this version; struck out once they are
public record TargetState(
        Target target,
        @Nullable Threshold inForce,
        @Nullable LocalDate nextThreshold,
        List<Revision> history,
        @Nullable Retirement retirement,
        @Nullable Boolean toEvaluate) {
    /// With shortened texts, so that a document stays far from the store's limit.
    static final int LONGEST_HISTORY = 200;

    static final int MOST_DIFFERENCES = 50;

    public TargetState {
        history = List.copyOf(history);
    }

    /// The first version.
    public static TargetState published(Target target, LocalDate today, Instant at) {
        return of(target.inOrder(), today, List.of(new Revision(1, at, Author.LEADER, List.of("published"))));
    }

    private static TargetState of(Target target, LocalDate today, List<Revision> history) {
        return new TargetState(
                target,
                target.thresholdOn(today).orElse(null),
                target.nextThresholdAfter(today).orElse(null),
                history,
                null,
                true);
    }

    /// With another content; empty if it is the same.
    public Optional<TargetState> revised(Target content, LocalDate today, long version, Instant at) {
        var after = content.inOrder();
        return after.equals(target) ? Optional.empty() : Optional.of(next(after, today, version, at, Author.LEADER));
    }

    /// With the threshold that has taken effect by itself since it was last told of; empty if none has.
    public Optional<TargetState> brought(LocalDate today, long version, Instant at) {
        return nextThreshold == null || nextThreshold.isAfter(today)
                ? Optional.empty()
                : Optional.of(next(target, today, version, at, Author.CALENDAR));
    }

    private TargetState next(Target after, LocalDate today, long version, Instant at, Author by) {
        var differences = new ArrayList<>(Differences.between(target, after));
        differences.addAll(Differences.inForce(inForce, after.thresholdOn(today).orElse(null)));
        return of(after, today, historyWith(new Revision(version, at, by, shortened(differences))));
    }

    private static List<String> shortened(List<String> differences) {
        if (differences.size() <= MOST_DIFFERENCES) {
            return differences;
        }
        var first = new ArrayList<>(differences.subList(0, MOST_DIFFERENCES));
        first.add("and " + (differences.size() - MOST_DIFFERENCES) + " more differences");
        return first;
    }

    /// A retired target waits for no threshold.
    public TargetState retired(String reason, LocalDate today, long version, Instant at) {
        return new TargetState(
                target,
                inForce,
                null,
                historyWith(new Revision(version, at, Author.LEADER, List.of("retired: " + reason))),
                new Retirement(reason, today),
                true);
    }

    private List<Revision> historyWith(Revision revision) {
        var revisions = new ArrayList<>(history);
        revisions.add(revision);
        return revisions.subList(Math.max(0, revisions.size() - LONGEST_HISTORY), revisions.size());
    }

    /// What was different in the present version.
    public List<String> differences() {
        return history.getLast().differences();
    }
}
