package org.throughline.kit.notes;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.throughline.kit.consume.EventHandler;
import org.throughline.kit.event.Received;

/// Keeps what other systems recorded, by event id. Some titles ask for trouble: `unwanted…` is refused as a rule
/// would, `unwanted yet…` only until [#wanted], `defect…` meets a defect, [#storeAwayFrom] one instance
/// meets a store that does not answer until [#storeIsBack]: all others read the same topic.
public final class RecordedNotes implements EventHandler {
    private final MongoCollection<Document> recorded;
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private volatile boolean storeAway = true;
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();

    RecordedNotes(MongoCollection<Document> recorded) {
        this.recorded = recorded;
    }

    @Override
    public List<RefusedEvent> handle(List<Received> events) {
        events.forEach(event -> seen.merge(event.envelope().id(), 1, Integer::sum));
        var refused = new ArrayList<RefusedEvent>();
        var kept = new HashMap<String, Document>();
        for (var event : events) {
            var note = event.as(NoteRecorded.class).orElseThrow();
            if (note.title().startsWith("unwanted")
                    && !(note.title().startsWith("unwanted yet")
                            && wanted.stream().anyMatch(note.title()::endsWith))) {
                refused.add(new RefusedEvent(event, "nobody wants this"));
            } else if (note.title().startsWith("defect")) {
                throw new IllegalStateException("a defect");
            } else if (note.title().startsWith(storeAwayFrom(name())) && storeAway) {
                throw new MongoSocketException("away", new ServerAddress("localhost"));
            } else {
                kept.put(
                        event.envelope().id(),
                        new Document("note", note.note())
                                .append("title", note.title())
                                .append("time", Date.from(event.envelope().time())));
            }
        }
        if (!kept.isEmpty()) {
            recorded.bulkWrite(kept.entrySet().stream()
                    .map(each -> new ReplaceOneModel<>(
                            eq("_id", each.getKey()), each.getValue(), new ReplaceOptions().upsert(true)))
                    .toList());
        }
        return refused;
    }

    @Override
    public boolean knowsNewerThan(Received event) {
        var note = event.as(NoteRecorded.class).orElseThrow();
        return recorded.find(and(
                                eq("note", note.note()),
                                gt("time", Date.from(event.envelope().time()))))
                        .first()
                != null;
    }

    /// From now on those are taken whose title ends so and that were unwanted yet.
    public void wanted(String titleEnd) {
        wanted.add(titleEnd);
    }

    /// What the title begins with of a note for which the store is away from an instance.
    public static String storeAwayFrom(String name) {
        return "store away from " + name;
    }

    /// Of this instance, as that of its database.
    public String name() {
        return recorded.getNamespace().getDatabaseName();
    }

    public void storeIsBack() {
        storeAway = false;
    }

    /// How often an event was handed over.
    public int timesSeen(String id) {
        return seen.getOrDefault(id, 0);
    }

    public boolean has(String id) {
        return recorded.find(eq("_id", id)).first() != null;
    }

    public long count(String titleBegin) {
        return recorded.find().into(new ArrayList<>()).stream()
                .filter(document -> String.valueOf(document.getString("title")).startsWith(titleBegin))
                .count();
    }
}
