package org.throughline.narratives.changes;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.outbox.Outbox;
import org.throughline.narratives.changes.domain.Progress;
import org.throughline.narratives.changes.domain.Progress.EventProgress;
import org.throughline.narratives.marking.Bucket;
import org.throughline.narratives.marking.Mark;
import org.throughline.narratives.sources.UpsertRace;

/// Keeps how far changes have got.
///
/// `changes` has one document a change; `progress` one for each change and bucket of teams, with the teams that each
/// event touches and those that are done. Only sets are added to, so that any part may be written again. What counts
/// for a team is the receipt in its narrative's own document, written with the narrative; this here is derived from
/// those.
public final class Changes {
    private final MongoCollection<Document> changes;
    private final MongoCollection<Document> progress;
    private final Set<String> touched = ConcurrentHashMap.newKeySet();

    Changes(MongoCollection<Document> changes, MongoCollection<Document> progress) {
        this.changes = changes;
        this.progress = progress;
    }

    /// Notes whom events touch; to be called before any job is handed out.
    public void affected(Map<Mark, Set<String>> teamsByMark) {
        var sets = new Sets();
        var opened = new LinkedHashMap<String, Opened>();
        teamsByMark.forEach((mark, teams) -> {
            var buckets = opened.merge(mark.change(), new Opened(mark, new TreeSet<>()), Opened::with)
                    .buckets();
            for (var team : teams) {
                var bucket = Bucket.of(team);
                buckets.add(bucket);
                sets.add(mark.change(), bucket, mark.event(), "teams", team);
            }
        });
        sets.write();
        var writes = opened.entrySet().stream()
                .map(each -> open(each.getKey(), each.getValue()))
                .toList();
        if (!writes.isEmpty()) {
            UpsertRace.retried(() -> changes.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
        touched.addAll(opened.keySet());
    }

    private record Opened(Mark first, Set<Integer> buckets) {
        Opened with(Opened other) {
            return first.isStart() ? this : new Opened(other.first, buckets);
        }
    }

    private static UpdateOneModel<Document> open(String change, Opened opened) {
        var mark = opened.first();
        return new UpdateOneModel<>(
                eq("_id", change),
                combine(
                        // What follows from the change may arrive before the event that started it.
                        told(mark, "subject", mark.subject()),
                        told(mark, "type", mark.type()),
                        told(mark, "firstAt", Date.from(mark.time())),
                        setOnInsert("sequence", 0L),
                        addEachToSet("buckets", List.copyOf(opened.buckets())),
                        set("open", true),
                        inc("marked", 1L)),
                new UpdateOptions().upsert(true));
    }

    private static Bson told(Mark mark, String field, Object value) {
        return mark.isStart() ? set(field, value) : setOnInsert(field, value);
    }

    /// Notes what came of events for teams. The first outcome stands, also when the narrative has forgotten it.
    public void done(Collection<Receipt> receipts) {
        var known = outcomes(receipts);
        var sets = new Sets();
        for (var receipt : receipts) {
            if (known.has(receipt)) {
                continue;
            }
            sets.add(
                    receipt.change(),
                    Bucket.of(receipt.team()),
                    receipt.event(),
                    receipt.revised() ? "revised" : "unchanged",
                    receipt.team());
            touched.add(receipt.change());
        }
        sets.write();
    }

    private record Outcomes(Map<String, Document> progress) {
        boolean has(Receipt receipt) {
            var document = progress.get(key(receipt.change(), Bucket.of(receipt.team())));
            var event = document == null
                    ? null
                    : document.get("events", new Document()).get(field(receipt.event()), Document.class);
            return event != null
                    && (event.getList("revised", String.class, List.of()).contains(receipt.team())
                            || event.getList("unchanged", String.class, List.of())
                                    .contains(receipt.team()));
        }
    }

    private Outcomes outcomes(Collection<Receipt> receipts) {
        var keys = new HashSet<String>();
        receipts.forEach(receipt -> keys.add(key(receipt.change(), Bucket.of(receipt.team()))));
        var found = new HashMap<String, Document>();
        progress.find(in("_id", keys)).forEach(document -> found.put(id(document), document));
        return new Outcomes(found);
    }

    /// The changes that moved here since this was last asked.
    Set<String> takeTouched() {
        var taken = new HashSet<>(touched);
        touched.removeAll(taken);
        return taken;
    }

    void touch(Collection<String> ids) {
        touched.addAll(ids);
    }

    /// The progress of these changes, counted from what is stored now.
    Map<String, Progress> count(Collection<Document> stored) {
        var keys = new ArrayList<String>();
        for (var change : stored) {
            change.getList("buckets", Integer.class, List.of()).forEach(bucket -> keys.add(key(id(change), bucket)));
        }
        var events = new HashMap<String, List<EventProgress>>();
        progress.find(in("_id", keys)).forEach(document -> {
            var key = id(document);
            var of = events.computeIfAbsent(key.substring(0, key.lastIndexOf('/')), _ -> new ArrayList<>());
            document.get("events", new Document()).values().forEach(event -> of.add(eventProgress((Document) event)));
        });
        var counted = new HashMap<String, Progress>();
        stored.forEach(change -> counted.put(id(change), Progress.of(events.getOrDefault(id(change), List.of()))));
        return counted;
    }

    private static EventProgress eventProgress(Document event) {
        return new EventProgress(
                event.getList("teams", String.class, List.of()),
                event.getList("revised", String.class, List.of()),
                event.getList("unchanged", String.class, List.of()));
    }

    /// Those whose event is the youngest; of the same moment, those with the greater id first.
    ///
    /// @param last only those that come after this one in that order; null to begin
    List<Document> recent(@Nullable Document last, int limit) {
        var earlier = last == null
                ? empty()
                : or(
                        lt("firstAt", last.getDate("firstAt")),
                        and(eq("firstAt", last.getDate("firstAt")), lt("_id", id(last))));
        return changes.find(earlier)
                .projection(Outbox.without())
                .sort(descending("firstAt", "_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /// The teams whose narrative reads otherwise because of a change.
    Set<String> revised(Document change) {
        var keys = change.getList("buckets", Integer.class, List.of()).stream()
                .map(bucket -> key(id(change), bucket))
                .toList();
        var teams = new HashSet<String>();
        progress.find(in("_id", keys))
                .forEach(document -> document.get("events", new Document())
                        .values()
                        .forEach(event ->
                                teams.addAll(eventProgress((Document) event).revised())));
        return teams;
    }

    /// The teams that a change has not reached, in order, with the events that each waits for.
    SortedMap<String, List<String>> pending(Document change) {
        var keys = change.getList("buckets", Integer.class, List.of()).stream()
                .map(bucket -> key(id(change), bucket))
                .toList();
        var waiting = new TreeMap<String, List<String>>();
        progress.find(in("_id", keys))
                .forEach(document -> document.get("events", new Document()).forEach((event, sets) -> {
                    var counted = eventProgress((Document) sets);
                    var done = new HashSet<>(counted.revised());
                    done.addAll(counted.unchanged());
                    counted.teams().stream()
                            .filter(team -> !done.contains(team))
                            .forEach(team -> waiting.computeIfAbsent(team, _ -> new ArrayList<>())
                                    .add(event));
                }));
        return waiting;
    }

    List<Document> find(Collection<String> ids) {
        return changes.find(in("_id", ids)).into(new ArrayList<>());
    }

    static String id(Document document) {
        return Objects.requireNonNull(document.getString("_id"));
    }

    // An id may hold what would be a path in the store.
    private static String field(String event) {
        return event.replace('.', '_').replace('$', '_');
    }

    private static String key(String change, int bucket) {
        return change + "/" + bucket;
    }

    /// What is added to the progress documents in one bulk write, each document once.
    private final class Sets {
        private final Map<String, Map<String, Set<String>>> byDocument = new HashMap<>();

        void add(String change, int bucket, String event, String set, String team) {
            var field = "events." + field(event) + "." + set;
            byDocument
                    .computeIfAbsent(key(change, bucket), _ -> new HashMap<>())
                    .computeIfAbsent(field, _ -> new HashSet<>())
                    .add(team);
        }

        void write() {
            var writes = new ArrayList<UpdateOneModel<Document>>();
            byDocument.forEach((key, sets) -> {
                var updates = new ArrayList<Bson>();
                sets.forEach((field, teams) -> updates.add(addEachToSet(field, List.copyOf(teams))));
                writes.add(new UpdateOneModel<>(eq("_id", key), combine(updates), new UpdateOptions().upsert(true)));
            });
            if (!writes.isEmpty()) {
                UpsertRace.retried(() -> progress.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
            }
        }
    }
}
