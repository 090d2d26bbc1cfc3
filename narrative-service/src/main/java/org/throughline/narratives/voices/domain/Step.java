package org.throughline.narratives.voices.domain;

/// What comes of something that is said about a voice.
public sealed interface Step {
    record Moved(Voice voice) implements Step {}

    /// It was so already.
    record Same() implements Step {}

    /// It cannot be said now.
    record NotNow(String reason) implements Step {}
}
