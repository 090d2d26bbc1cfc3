package org.throughline.narratives.voices;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.throughline.events.Subjects;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.consume.CaughtUp;
import org.throughline.narratives.marking.Mark;
import org.throughline.narratives.marking.OwnMarks;
import org.throughline.narratives.voices.domain.Missed;
import org.throughline.narratives.voices.domain.Voice;

/// Has narratives tell anew what has become of voices: of named ones soon, of anonymous ones with the next day.
///
/// A voice keeps a note of what is still to be told until it is; a crash in between tells it again, which does nothing.
final class Retelling {
    private static final Logger log = LoggerFactory.getLogger(Retelling.class);
    private static final int AT_ONCE = 200;

    private final AggregateStore<Voice> voices;
    private final OwnMarks marks;
    private final String source;
    private final CaughtUp caughtUp;
    private final Clock clock;

    Retelling(AggregateStore<Voice> voices, OwnMarks marks, String source, CaughtUp caughtUp, Clock clock) {
        this.voices = voices;
        this.marks = marks;
        this.source = source;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000)
    void now() {
        if (!caughtUp.now()) {
            return;
        }
        try {
            tell(LocalDate.now(clock));
        } catch (RuntimeException trouble) {
            log.warn("Voices are told of again in a second: {}", trouble.toString());
        }
    }

    // First shown to composers, then marked: else a composer could be done before it may see what it is marked for.
    void tell(LocalDate today) {
        voices.all(lte("state.hiddenUntil", today.toString()), AT_ONCE)
                .forEach(voice -> voices.strike(voice, "hiddenUntil"));
        voices.all(and(gt("state.untold", ""), exists("state.hiddenUntil", false)), AT_ONCE)
                .forEach(this::mark);
    }

    private void mark(Stored<Voice> voice) {
        var cause = voice.consequence();
        voice.state().missed().forEach(missed -> mark(voice, missed));
        mark(
                voice,
                new Missed(
                        Objects.requireNonNull(cause.causationId()),
                        Objects.requireNonNull(voice.state().untold()),
                        cause.correlationId(),
                        voice.at()));
        voices.strike(voice, "missed");
        voices.strike(voice, "untold");
    }

    // Also where no narrative tells of it, so that whoever follows the change sees that it has settled.
    private void mark(Stored<Voice> voice, Missed told) {
        var about = voice.state().about();
        marks.mark(
                new Mark(
                        told.event(),
                        told.type(),
                        source,
                        told.at(),
                        Subjects.voice(voice.id()),
                        Objects.requireNonNullElse(told.change(), told.event()),
                        null,
                        null),
                about.startsWith("team/") ? List.of(about) : List.of());
    }
}
