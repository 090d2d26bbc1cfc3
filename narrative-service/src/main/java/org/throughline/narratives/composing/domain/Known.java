package org.throughline.narratives.composing.domain;

/// A fact as it is known, and the event that it is known from.
///
/// @param subject the aggregate that it is a fact of, such as `target/ae-four-hour-standard`
public record Known<T>(T fact, String subject, Cause cause) {}
