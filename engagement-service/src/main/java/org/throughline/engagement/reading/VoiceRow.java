package org.throughline.engagement.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A voice as a row of a table: neither who nor what.
record VoiceRow(
        String id, String about, LocalDate raised, @Nullable LocalDate answered, boolean waits) {}
