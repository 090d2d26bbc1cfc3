package org.throughline.narratives.voices.domain;

/// The group that a voice is said to come from.
///
/// @param kind `team` or `department`
/// @param id of the team; the department's name
public record Speaker(String kind, String id) {}
