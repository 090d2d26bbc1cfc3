package org.throughline.narratives.voices.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A leader's answer.
///
/// @param by the role that answers, such as `chief-nurse`, where it is said
public record VoiceAnswer(String id, String text, @Nullable String by, LocalDate on) {
    boolean saysTheSameAs(VoiceAnswer other) {
        return id.equals(other.id) && text.equals(other.text);
    }
}
