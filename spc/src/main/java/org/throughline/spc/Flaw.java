package org.throughline.spc;

/// Why a series cannot be read.
///
/// @param field `fixAfterPoints`, `rebase`, `period`, `value` or `thresholds`
/// @param sent what was there
/// @param expected what would be right, in plain words
public record Flaw(String field, String sent, String expected) {}
