package org.throughline.engagement.deadletters;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A dead letter with its bytes, as its service shows it.
///
/// @param bytes how many there are of its value
/// @param truncated whether it was too large to be parked whole
/// @param value as text, where it is text
/// @param base64 where it is none
/// @param hidden whether it tells of people: then its service shows nothing of it but its size
record Letter(
        Refused refusal,
        @Nullable String key,
        Map<String, String> headers,
        int bytes,
        boolean truncated,
        @Nullable String value,
        @Nullable String base64,
        boolean hidden) {}
