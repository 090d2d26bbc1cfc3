package org.throughline.narratives.voices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.aggregate.Stored;
import org.throughline.narratives.voices.domain.Speaker;
import org.throughline.narratives.voices.domain.Voice;
import org.throughline.narratives.voices.domain.VoiceAnswer;

/// A voice as it is read.
///
/// @param from the group that it is said to come from
/// @param withdrawalCode shown once, to who raised it without a name
record VoiceView(
        String id,
        About about,
        String text,
        boolean anonymous,
        @Nullable Speaker from,
        LocalDate raisedOn,
        String state,
        List<VoiceAnswer> answers,
        @Nullable String reason,
        @Nullable String withdrawalCode) {
    record About(String kind, String id) {}

    static VoiceView of(Stored<Voice> stored) {
        return of(stored, null);
    }

    static VoiceView of(Stored<Voice> stored, @Nullable String code) {
        var voice = stored.state();
        var slash = voice.about().indexOf('/');
        return new VoiceView(
                stored.id(),
                new About(voice.about().substring(0, slash), voice.about().substring(slash + 1)),
                voice.text(),
                voice.anonymous(),
                voice.from(),
                voice.raisedOn(),
                voice.state(),
                voice.answers(),
                voice.reason(),
                code);
    }
}
