package org.throughline.events.narratives;

/// What a voice is about.
///
/// @param kind `team`, `target` or `network`
public record VoiceAbout(String kind, String id) {}
