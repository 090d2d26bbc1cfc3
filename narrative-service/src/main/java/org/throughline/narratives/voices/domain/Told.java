package org.throughline.narratives.voices.domain;

/// What others are told of a voice.
public enum Told {
    RAISED,
    ANSWERED,
    CLOSED,
    WITHDRAWN;

    /// The event's type on the wire.
    public String type() {
        return switch (this) {
            case RAISED -> "org.throughline.voice.raised.v1";
            case ANSWERED -> "org.throughline.voice.answered.v1";
            case CLOSED -> "org.throughline.voice.closed.v1";
            case WITHDRAWN -> "org.throughline.voice.withdrawn.v1";
        };
    }
}
