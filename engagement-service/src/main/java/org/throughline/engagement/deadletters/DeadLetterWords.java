package org.throughline.engagement.deadletters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.deadletters.DeadLetterOffice.Trouble;
import org.throughline.engagement.owners.Owner;
import org.throughline.engagement.wording.domain.Dates;
import org.throughline.engagement.wording.domain.Numbers;
import org.throughline.events.Throughline;

/// Dead letters in words.
final class DeadLetterWords {
    private static final int SHOWN_MOST = 100_000;
    private static final int REASON_MOST = 240;
    private static final String NOTHING = "not known";
    private final ZoneId zone;

    DeadLetterWords(ZoneId zone) {
        this.zone = zone;
    }

    static String of(Trouble trouble, Owner owner) {
        return "The %s %s."
                .formatted(
                        owner.service(),
                        switch (trouble) {
                            case NOT_ALLOWED -> "does not let you see what it refused";
                            case SILENT -> "does not answer";
                        });
    }

    /// What came of a button, as far as the letter is what it would be then: an address says nothing that is not so.
    static Optional<String> of(Outcome outcome, Owner owner, @Nullable Letter letter) {
        var standing =
                letter == null ? null : Standing.of(letter.refusal().standing()).orElse(null);
        return Optional.ofNullable(
                switch (outcome) {
                    case APPLIED -> standing == Standing.REPLAYED ? "It was replayed, and applied." : null;
                    case SUPERSEDED ->
                        standing == Standing.SUPERSEDED
                                ? "It was replayed and did nothing, as something newer is there. It waits no longer."
                                : null;
                    case REFUSED ->
                        standing == Standing.PARKED && letter != null
                                ? "It was replayed and refused again: "
                                        + letter.refusal().reason()
                                : null;
                    case DISCARDED ->
                        standing == null || standing == Standing.DISCARDED
                                ? "It was discarded. Nobody will apply it."
                                : null;
                    case NOT_NOW ->
                        letter != null && letter.truncated()
                                ? "Nothing was done: it was too large to be parked whole."
                                : "Nothing was done: somebody had settled it before.";
                    case GONE -> "Nothing was done: its bytes are gone.";
                    case NOT_ALLOWED -> "Nothing was done: the %s does not let you.".formatted(owner.service());
                    case SIGNED_OUT -> "Nothing was done: your sign-in had run out. Press the button again.";
                    case SILENT ->
                        "The %s did not answer. See below whether it was done before you try again."
                                .formatted(owner.service());
                });
    }

    static String type(Refused refused) {
        return refused.type() == null ? "Not an event" : refused.type();
    }

    /// Long names are cut after a dot or a slash, where a line may break.
    static List<String> inParts(String name) {
        return List.of(name.split("(?<=[./])", -1));
    }

    static String orNothing(@Nullable String text) {
        return text == null ? NOTHING : text;
    }

    /// Of an answer to a survey only the day is kept.
    String at(Refused refused) {
        return refused.topic().equals(Throughline.SURVEYS)
                ? Dates.day(LocalDate.ofInstant(refused.at(), ZoneOffset.UTC))
                : moment(refused.at());
    }

    private String moment(Instant at) {
        return Dates.moment(at, zone);
    }

    static String shortened(String reason) {
        return reason.length() > REASON_MOST ? reason.substring(0, REASON_MOST) + "…" : reason;
    }

    DeadLetterPage.Shown shown(Letter letter) {
        var refused = letter.refusal();
        return new DeadLetterPage.Shown(
                Standing.of(refused.standing()).map(Standing::sentence).orElse(refused.standing()),
                refused.reason(),
                at(refused),
                refused.consumer(),
                orNothing(refused.source()),
                orNothing(refused.event()),
                refused.topic(),
                Integer.toString(refused.partition()),
                Long.toString(refused.offset()),
                Numbers.count(letter.bytes(), "byte", "bytes"),
                orNothing(letter.key()),
                letter.hidden(),
                letter.headers().entrySet().stream()
                        .map(header -> new DeadLetterPage.Header(header.getKey(), header.getValue()))
                        .toList(),
                content(letter),
                letter.value() == null ? "Bytes that are no text, in base64" : "Text",
                note(letter));
    }

    private static String content(Letter letter) {
        if (letter.value() != null) {
            return letter.value();
        }
        return letter.base64() == null ? "" : letter.base64();
    }

    private static String note(Letter letter) {
        if (letter.truncated()) {
            return "It was too large to be parked whole: only its beginning is there, and cannot be replayed.";
        }
        return content(letter).length() >= SHOWN_MOST ? "Only the beginning is shown." : "";
    }
}
