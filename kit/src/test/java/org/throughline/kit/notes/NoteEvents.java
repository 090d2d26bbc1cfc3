package org.throughline.kit.notes;

import java.util.ArrayList;
import java.util.List;
import org.throughline.events.catalogue.Catalogue;
import org.throughline.events.catalogue.EventType;
import org.throughline.events.catalogue.Kind;

/// The events of notes, and their topics.
public final class NoteEvents {
    public static final String NOTES = "throughline.notes";
    public static final String RECORDED = "trust.notes";
    public static final String WRITTEN_TYPE = "org.throughline.note.written.v1";
    public static final String RECORDED_TYPE = "org.throughline.trust.note.recorded.v1";

    private NoteEvents() {}

    public static Catalogue catalogue() {
        var types = new ArrayList<EventType>();
        types.add(new EventType(WRITTEN_TYPE, Kind.STATE, NoteWritten.class, NOTES));
        types.add(new EventType("org.throughline.note.torn-up.v1", Kind.STATE, NoteTornUp.class, NOTES));
        types.add(new EventType(RECORDED_TYPE, Kind.FACT, NoteRecorded.class, RECORDED));
        types.add(new EventType("org.throughline.trust.note.whispered.v1", Kind.FACT, NoteWhispered.class, RECORDED));
        return Catalogue.of(types);
    }

    public static List<NoteWritten> written(String id, Note note, long version) {
        return List.of(new NoteWritten(id, version, note.title(), note.words()));
    }
}
