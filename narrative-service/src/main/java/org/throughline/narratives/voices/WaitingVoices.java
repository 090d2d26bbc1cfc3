package org.throughline.narratives.voices;

import java.time.LocalDate;
import java.util.Optional;

/// The voices that wait for an answer, in a sentence.
public final class WaitingVoices {
    private final AnswerTimes times;

    WaitingVoices(AnswerTimes times) {
        this.times = times;
    }

    /// Empty where none waits.
    public Optional<String> inWords(LocalDate today) {
        var waiting = times.on(today);
        var days = waiting.oldestOpenDays();
        if (days == null) {
            return Optional.empty();
        }
        var since = days == 0 ? "since today" : days == 1 ? "for a day" : "for " + days + " days";
        return Optional.of(
                waiting.open() == 1
                        ? "One voice waits for an answer, " + since + "."
                        : waiting.open() + " voices wait for an answer, the longest " + since + ".");
    }
}
