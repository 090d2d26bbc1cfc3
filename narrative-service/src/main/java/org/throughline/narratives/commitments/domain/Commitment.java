package org.throughline.narratives.commitments.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.narratives.commitments.domain.Step.Change;
import org.throughline.narratives.commitments.domain.Step.Flaw;

/// A promise: made, renegotiated any number of times, then kept (and confirmed, or not contested for 14 days),
/// contested or broken. Kept after its day it is late; kept after it was broken as well.
///
/// @param state `open`, `kept`, `confirmed`, `contested` or `broken`
/// @param madeFor the day that it was first promised for
/// @param touches the subjects of the teams that it is told to
/// @param next the day on which it moves by itself unless something is said before; null where it does not
public record Commitment(
        Party from,
        Party to,
        String text,
        LocalDate due,
        LocalDate madeFor,
        List<String> targets,
        String state,
        boolean late,
        @Nullable String obstacle,
        List<Outcome> outcomes,
        List<String> touches,
        @Nullable LocalDate next) {
    static final int GRACE_WORKING_DAYS = 3;
    static final int CONTEST_DAYS = 14;

    /// So long after it was settled it is still told in narratives. Then it is history, as a promise that was broken
    /// years ago must not stand before today's.
    static final int TOLD_DAYS = 90;

    public Commitment {
        targets = targets == null ? List.of() : List.copyOf(targets);
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
        touches = touches == null ? List.of() : List.copyOf(touches);
    }

    public static Commitment made(
            Party from, Party to, String text, LocalDate due, List<String> targets, WorkingDays days) {
        return new Commitment(
                from,
                to,
                text,
                due,
                due,
                targets,
                "open",
                false,
                null,
                List.of(),
                teams(from, to),
                breaksOn(due, days));
    }

    private static List<String> teams(Party from, Party to) {
        return Stream.of(from, to)
                .filter(Party::isTeam)
                .map(party -> "team/" + party.id())
                .toList();
    }

    /// Whether it was made with just these words. What has become of it since is another matter.
    public boolean wasMadeAs(Commitment other) {
        return from.equals(other.from)
                && to.equals(other.to)
                && text.equals(other.text)
                && targets.equals(other.targets)
                && madeFor.equals(other.madeFor);
    }

    /// Something is said about it today.
    public Step says(Outcome said, WorkingDays days) {
        var before = outcomes.stream()
                .filter(outcome -> outcome.id().equals(said.id()))
                .findFirst();
        if (before.isPresent()) {
            return before.get().saysTheSameAs(said)
                    ? new Step.Same()
                    : new Step.NotNow("Something else was said under the id " + said.id());
        }
        return switch (said.outcome()) {
            case "kept" -> kept(said);
            case "confirmed" ->
                is("kept", "contested")
                        ? moved(
                                said,
                                "confirmed",
                                due,
                                late,
                                obstacle,
                                said.on().plusDays(TOLD_DAYS),
                                Change.KEPT)
                        : notNow("confirmed once it is said to be kept");
            case "contested" ->
                is("kept")
                        ? moved(said, "contested", due, late, obstacle, null, Change.CONTESTED)
                        : notNow("contested while it is said to be kept and not confirmed");
            case "broken" ->
                is("open")
                        ? moved(
                                said,
                                "broken",
                                due,
                                late,
                                said.obstacle(),
                                said.on().plusDays(TOLD_DAYS),
                                Change.BROKEN)
                        : notNow("broken while it is open");
            default -> renegotiated(said, days);
        };
    }

    private Step kept(Outcome said) {
        if (said.evidence() == null || said.evidence().isBlank()) {
            return new Step.Wrong(List.of(new Flaw("/evidence", "is required: what shows that it was kept")));
        }
        var isLate = said.on().isAfter(due);
        return is("open", "broken", "contested")
                ? moved(said, "kept", due, isLate, obstacle, said.on().plusDays(CONTEST_DAYS), Change.KEPT)
                : notNow("kept once");
    }

    private Step renegotiated(Outcome said, WorkingDays days) {
        var newDue = said.due();
        if (newDue == null || !newDue.isAfter(said.on())) {
            return new Step.Wrong(List.of(new Flaw("/due", "should be a day after today, " + said.on())));
        }
        return is("open")
                ? moved(said, "open", newDue, false, said.obstacle(), breaksOn(newDue, days), Change.RENEGOTIATED)
                : notNow("renegotiated while it is open");
    }

    /// Its day has passed, as far as it is known on this day. Pure and safe to repeat: what has moved stays where it
    /// is.
    public Step passes(LocalDate today) {
        if (next == null || today.isBefore(next)) {
            return new Step.Same();
        }
        return switch (state) {
            case "open" ->
                new Step.Moved(with("broken", due, late, obstacle, outcomes, next.plusDays(TOLD_DAYS)), Change.BROKEN);
            case "kept" ->
                new Step.Moved(with("confirmed", due, late, obstacle, outcomes, next.plusDays(TOLD_DAYS)), Change.KEPT);
            default -> new Step.Past(past(), touches);
        };
    }

    private Commitment past() {
        return new Commitment(from, to, text, due, madeFor, targets, state, late, obstacle, outcomes, List.of(), null);
    }

    /// Whether nothing is expected of it any more.
    public boolean isSettled() {
        return is("confirmed", "broken");
    }

    private boolean is(String... states) {
        return List.of(states).contains(state);
    }

    private Step notNow(String words) {
        return new Step.NotNow("A promise can be " + words + "; this one is " + state);
    }

    private Step moved(
            Outcome said,
            String newState,
            LocalDate newDue,
            boolean isLate,
            @Nullable String newObstacle,
            @Nullable LocalDate newNext,
            Change change) {
        var all = new ArrayList<>(outcomes);
        all.add(said);
        return new Step.Moved(with(newState, newDue, isLate, newObstacle, all, newNext), change);
    }

    private Commitment with(
            String newState,
            LocalDate newDue,
            boolean isLate,
            @Nullable String newObstacle,
            List<Outcome> all,
            @Nullable LocalDate newNext) {
        return new Commitment(
                from, to, text, newDue, madeFor, targets, newState, isLate, newObstacle, all, teams(from, to), newNext);
    }

    /// The first day on which it counts as broken: the one after three working days.
    private static LocalDate breaksOn(LocalDate due, WorkingDays days) {
        return days.after(due, GRACE_WORKING_DAYS).plusDays(1);
    }
}
