package org.throughline.engagement.replicas.domain;

import java.time.LocalDate;

/// Something that happened to a voice. Neither who raised it nor what it says is here.
///
/// @param step `raised`, `answered` (for the first time), `closed` or `withdrawn`
/// @param kind what it is about: `team`, `target` or `network`
/// @param about the id of that
/// @param on the day
public record VoiceStep(String voice, String step, String kind, String about, LocalDate on) {
    public static String key(String voice, String step) {
        return voice + "/" + step;
    }
}
