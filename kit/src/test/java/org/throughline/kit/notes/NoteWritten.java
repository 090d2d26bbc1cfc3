package org.throughline.kit.notes;

import java.util.List;
import org.throughline.events.catalogue.Event;

/// A note's full state.
public record NoteWritten(String note, long version, String title, List<String> words) implements Event {}
