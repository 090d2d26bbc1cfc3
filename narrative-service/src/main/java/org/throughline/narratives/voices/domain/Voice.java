package org.throughline.narratives.voices.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something that somebody raised: open, answered, closed by a leader with a reason, or withdrawn by who raised it.
///
/// @param about its subject, such as `team/ward-7b`
/// @param text gone once it is withdrawn
/// @param from null where it is said to come from nobody
/// @param author the pseudonym of who raised it, who may so take it back; null where it is anonymous
/// @param codeHash of the code with which an anonymous one is taken back
/// @param reason why it was closed
/// @param hiddenUntil the day from which narratives tell what has become of it: what somebody did without a name must
///     not be told at the moment when it was done
/// @param untold the type of the event that narratives have still to be told of
/// @param missed events before that one which narratives were not told of in time: something else was said at once
public record Voice(
        String about,
        String text,
        boolean anonymous,
        @Nullable Speaker from,
        @Nullable String author,
        @Nullable String codeHash,
        LocalDate raisedOn,
        List<VoiceAnswer> answers,
        String state,
        @Nullable String reason,
        @Nullable LocalDate hiddenUntil,
        @Nullable String untold,
        List<Missed> missed) {
    public Voice {
        answers = answers == null ? List.of() : List.copyOf(answers);
        missed = missed == null ? List.of() : List.copyOf(missed);
    }

    /// With a name: of the group, and for who raised it alone.
    public static Voice named(String about, String text, @Nullable Speaker from, String author, LocalDate today) {
        return new Voice(
                about,
                text,
                false,
                from,
                author,
                null,
                today,
                List.of(),
                "open",
                null,
                null,
                Told.RAISED.type(),
                List.of());
    }

    /// Without a name: nothing leads to who raised it.
    public static Voice anonymous(String about, String text, @Nullable Speaker from, String codeHash, LocalDate today) {
        return new Voice(
                about,
                text,
                true,
                from,
                null,
                codeHash,
                today,
                List.of(),
                "open",
                null,
                today.plusDays(1),
                Told.RAISED.type(),
                List.of());
    }

    /// Whether somebody just sends it again. The code of an anonymous one is another each time.
    public boolean isSentAgainAs(Voice other) {
        return about.equals(other.about)
                && text.equals(other.text)
                && anonymous == other.anonymous
                && Objects.equals(from, other.from)
                && Objects.equals(author, other.author);
    }

    public boolean isOpen() {
        return state.equals("open");
    }

    /// A leader answers.
    public Step answered(VoiceAnswer answer) {
        var before =
                answers.stream().filter(each -> each.id().equals(answer.id())).findFirst();
        if (before.isPresent()) {
            return before.get().saysTheSameAs(answer)
                    ? new Step.Same()
                    : new Step.NotNow("Another answer was given under the id " + answer.id());
        }
        if (isOver()) {
            return new Step.NotNow("A voice that is " + state + " takes no answer");
        }
        var all = new ArrayList<>(answers);
        all.add(answer);
        return new Step.Moved(with(text, author, codeHash, all, "answered", reason, hiddenUntil, Told.ANSWERED));
    }

    /// A leader says why nothing more will be said.
    public Step closed(String why) {
        if (state.equals("closed")) {
            return why.equals(reason) ? new Step.Same() : new Step.NotNow("It was closed for another reason already");
        }
        return state.equals("withdrawn")
                ? new Step.NotNow("It was withdrawn")
                : new Step.Moved(with(text, author, codeHash, answers, "closed", why, hiddenUntil, Told.CLOSED));
    }

    /// Who raised it takes it back: its words go, and who said them.
    public Step withdrawn(LocalDate today) {
        return state.equals("withdrawn")
                ? new Step.Same()
                : new Step.Moved(with(
                        "",
                        null,
                        null,
                        List.of(),
                        "withdrawn",
                        null,
                        anonymous ? today.plusDays(1) : null,
                        Told.WITHDRAWN));
    }

    private boolean isOver() {
        return state.equals("closed") || state.equals("withdrawn");
    }

    /// The same, with events that narratives were not told of in time.
    public Voice missing(List<Missed> events) {
        return new Voice(
                about,
                text,
                anonymous,
                from,
                author,
                codeHash,
                raisedOn,
                answers,
                state,
                reason,
                hiddenUntil,
                untold,
                events);
    }

    private Voice with(
            String newText,
            @Nullable String newAuthor,
            @Nullable String newCodeHash,
            List<VoiceAnswer> all,
            String newState,
            @Nullable String newReason,
            @Nullable LocalDate newHiddenUntil,
            Told told) {
        return new Voice(
                about,
                newText,
                anonymous,
                from,
                newAuthor,
                newCodeHash,
                raisedOn,
                all,
                newState,
                newReason,
                newHiddenUntil,
                told.type(),
                missed);
    }
}
