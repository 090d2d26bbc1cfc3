package org.throughline.targets.publishing.domain;

import org.jspecify.annotations.Nullable;

/// Something that is wrong with what was given.
///
/// @param field where, as a JSON Pointer
/// @param sent what was there; null if nothing was
/// @param expected what would be right, in plain words
public record Flaw(String field, @Nullable String sent, String expected) {}
