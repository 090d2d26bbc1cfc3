package org.throughline.kit.notes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.web.CheckedBy;

@CheckedBy("/requests/note.json")
record NoteRequest(
        String title,
        @Nullable List<String> words,
        @Nullable LocalDate day) {
    Note toNote() {
        return new Note(title, words == null ? List.of() : words);
    }
}
