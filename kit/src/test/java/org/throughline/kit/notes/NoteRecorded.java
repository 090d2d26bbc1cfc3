package org.throughline.kit.notes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Event;

/// A note that another system keeps.
public record NoteRecorded(
        String note, String title, @Nullable LocalDate day) implements Event {}
