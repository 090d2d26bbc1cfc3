package org.throughline.kit.notes;

import java.util.List;

/// What is kept of a note.
public record Note(String title, List<String> words) {
    public Note {
        words = List.copyOf(words);
    }
}
