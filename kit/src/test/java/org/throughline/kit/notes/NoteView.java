package org.throughline.kit.notes;

import java.util.List;
import org.throughline.kit.aggregate.Stored;

record NoteView(String id, long version, String title, List<String> words) {
    static NoteView of(Stored<Note> stored) {
        return new NoteView(
                stored.id(),
                stored.version(),
                stored.state().title(),
                stored.state().words());
    }
}
