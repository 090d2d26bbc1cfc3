package org.throughline.narratives.voices;

import org.jspecify.annotations.Nullable;
import org.throughline.kit.web.CheckedBy;

/// The body of `POST /api/voices`.
///
/// @param about one of them
/// @param as `team` or `department`, the group that it is said to come from
/// @param by may not be sent with an anonymous voice; of a named one the token says it
@CheckedBy("/requests/voice.json")
record VoiceBody(
        String id,
        About about,
        String text,
        boolean anonymous,
        @Nullable String as,
        @Nullable Object by) {
    record About(
            @Nullable String team,
            @Nullable String target,
            @Nullable String network) {
        String subject() {
            return team != null ? "team/" + team : target != null ? "target/" + target : "network/" + network;
        }
    }

    Voices.Words words() {
        return new Voices.Words(id, about.subject(), text, anonymous, as);
    }
}
