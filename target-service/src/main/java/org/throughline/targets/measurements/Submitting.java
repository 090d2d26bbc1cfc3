package org.throughline.targets.measurements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.Refusal;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.targets.measurements.domain.Effect;
import org.throughline.targets.measurements.domain.Figure;
import org.throughline.targets.measurements.domain.MeasureKey;
import org.throughline.targets.measurements.domain.MeasureState;
import org.throughline.targets.measurements.domain.Stamp;
import org.throughline.targets.measurements.domain.Terms;
import org.throughline.targets.publishing.domain.Edition;
import org.throughline.targets.publishing.domain.FindEditions;

/// Takes figures that come over HTTP. They count with the time of the request.
final class Submitting {
    static final Outcome<MeasureState> RETIRED =
            new Outcome.Conflicted<>("The target is retired and is measured no more");

    private final FindEditions targets;
    private final Recording recording;
    private final PassingOn passingOn;
    private final Clock clock;

    Submitting(FindEditions targets, Recording recording, PassingOn passingOn, Clock clock) {
        this.targets = targets;
        this.recording = recording;
        this.passingOn = passingOn;
        this.clock = clock;
    }

    /// What came of a request.
    ///
    /// @param notWritten why nothing was; null if all was
    /// @param change the correlation id of what is told of it; null if nothing is
    record Submitted(
            @Nullable Outcome<MeasureState> notWritten,
            Map<Effect, Integer> effects,
            @Nullable String change) {
        int count(Effect effect) {
            return effects.getOrDefault(effect, 0);
        }
    }

    /// Empty if there is no such target.
    Optional<Submitted> submit(String target, Rows sent, Precondition precondition, Trigger trigger) {
        return find(target)
                .map(edition ->
                        edition.retired() ? not(RETIRED) : submit(Submission.of(sent, edition), precondition, trigger));
    }

    private Submitted submit(Submission submission, Precondition precondition, Trigger trigger) {
        var words = new LinkedHashMap<MeasureKey, List<Figure>>();
        var stamp = new Stamp(clock.instant(), null);
        submission
                .rows()
                .forEach((key, rows) ->
                        words.put(key, rows.stream().map(row -> row.said(stamp)).toList()));
        if (words.size() > 1 && !precondition.equals(Precondition.NONE)) {
            submission.refuse(new Refusal("If-Match", null, "should be sent with figures of one measure only"));
        }
        if (submission.refusals().isEmpty()) {
            words.forEach((key, said) -> {
                if (Recording.tooMany(recording.rehearse(key, said, submission.terms(key)))) {
                    submission.refuse(Recording.TOO_MANY);
                }
            });
        }
        return submission.refusals().isEmpty()
                ? write(submission, words, precondition, trigger)
                : not(new Outcome.Refused<>(submission.refusals()));
    }

    // Several measures are several documents, but one change: the events of the later ones follow from the first.
    private Submitted write(
            Submission submission, Map<MeasureKey, List<Figure>> words, Precondition precondition, Trigger trigger) {
        var effects = new EnumMap<Effect, Integer>(Effect.class);
        var written = new ArrayList<Stored<MeasureState>>();
        String change = null;
        for (var each : words.entrySet()) {
            var recorded = recording.write(
                    each.getKey(),
                    each.getValue(),
                    submission.terms(each.getKey()),
                    precondition,
                    change == null ? trigger : new Trigger(change, change, trigger.traceparent()));
            switch (recorded.outcome()) {
                case Outcome.Written<MeasureState> measure -> change = change == null ? measure.change() : change;
                case Outcome.Kept<MeasureState> _ -> {}
                default -> {
                    passingOn.tryNow(written);
                    return not(recorded.outcome());
                }
            }
            recorded.written().ifPresent(written::add);
            recorded.effects().forEach((effect, count) -> effects.merge(effect, count, Integer::sum));
        }
        passingOn.tryNow(written);
        return new Submitted(null, effects, change);
    }

    /// Empty if there is nothing to withdraw.
    Optional<Submitted> withdraw(MeasureKey key, LocalDate period, Precondition precondition, Trigger trigger) {
        var withdrawal = List.of(Figure.withdrawn(period, new Stamp(clock.instant(), null)));
        return find(key.target()).filter(_ -> recording.knows(key, period)).map(found -> {
            if (found.retired()) {
                return not(RETIRED);
            }
            var recorded = recording.write(key, withdrawal, Terms.of(found, key.measure()), precondition, trigger);
            passingOn.tryNow(recorded.written().stream().toList());
            return switch (recorded.outcome()) {
                case Outcome.Written<MeasureState> written -> new Submitted(null, recorded.effects(), written.change());
                case Outcome.Kept<MeasureState> _ -> new Submitted(null, recorded.effects(), null);
                default -> not(recorded.outcome());
            };
        });
    }

    private Optional<Edition> find(String target) {
        return targets.find(List.of(target)).stream().findFirst();
    }

    private static Submitted not(Outcome<MeasureState> outcome) {
        return new Submitted(outcome, Map.of(), null);
    }
}
