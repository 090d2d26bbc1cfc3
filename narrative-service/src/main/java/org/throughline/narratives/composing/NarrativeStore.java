package org.throughline.narratives.composing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.kit.outbox.Outbox;
import org.throughline.narratives.composing.domain.Section;
import org.throughline.narratives.marking.Mark;

/// Narratives, one document a team with its present version, its fence, its receipts and the events that wait; and the
/// versions that were replaced.
final class NarrativeStore {
    /// Once they are counted elsewhere they are needed no more; redelivery begins in front of what is not. Each is read
    /// and written with every version.
    private static final int RECEIPTS_KEPT = 10;
    private static final int CAUSES_KEPT = 20;

    private final MongoCollection<Document> narratives;
    private final MongoCollection<Document> versions;
    private final Outbox outbox;

    NarrativeStore(MongoCollection<Document> narratives, MongoCollection<Document> versions, Outbox outbox) {
        this.narratives = narratives;
        this.versions = versions;
        this.outbox = outbox;
    }

    /// What is stored for these teams. To be read before the inputs: a composition from older inputs than another
    /// finished one is then refused by the fence (hole 3).
    Map<String, Head> heads(Collection<String> teams) {
        var heads = new HashMap<String, Head>();
        teams.forEach(team -> heads.put(team, Head.none(team)));
        narratives
                .find(in("_id", teams))
                .projection(exclude("pending.data", "told"))
                .forEach(document -> heads.put(document.getString("_id"), Head.of(document)));
        return heads;
    }

    /// Stores compositions; answers the teams whose fence another composer had moved meanwhile, of which nothing was
    /// stored.
    Set<String> store(Collection<Composition> compositions) {
        archive(compositions);
        var run = UUID.randomUUID().toString();
        var writes = compositions.stream().map(each -> write(each, run)).toList();
        var stored = 0;
        try {
            stored = count(narratives.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        } catch (MongoBulkWriteException raced) {
            // A new document that another composer has made first: the upsert met its key.
            if (raced.getWriteErrors().stream().anyMatch(e -> e.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw raced;
            }
        }
        return stored == writes.size() ? Set.of() : lost(compositions, run);
    }

    private static int count(BulkWriteResult result) {
        return result.getMatchedCount() + result.getUpserts().size();
    }

    private Set<String> lost(Collection<Composition> compositions, String run) {
        var teams = new HashSet<String>();
        compositions.forEach(each -> teams.add(each.head().team()));
        narratives
                .find(and(in("_id", teams), eq("run", run)))
                .projection(include("_id"))
                .forEach(mine -> teams.remove(mine.getString("_id")));
        return teams;
    }

    private UpdateOneModel<Document> write(Composition composition, String run) {
        var head = composition.head();
        var updates = new ArrayList<Bson>();
        updates.add(set("fence", head.fence() + 1));
        updates.add(set("run", run));
        if (!composition.announced()) {
            var announced = new TreeSet<>(head.references());
            announced.addAll(composition.narrative().references());
            updates.add(set("references", List.copyOf(announced)));
        } else {
            updates.add(receipts(composition));
            if (!composition.narrative().isEmpty()) {
                updates.addAll(content(composition));
            }
        }
        return new UpdateOneModel<>(
                and(eq("_id", head.team()), eq("fence", head.fence())),
                combine(updates),
                new UpdateOptions().upsert(head.document() == null));
    }

    private List<Bson> content(Composition composition) {
        var head = composition.head();
        var narrative = composition.narrative();
        var updates = new ArrayList<Bson>();
        if (!narrative.references().equals(head.references())) {
            updates.add(set("references", List.copyOf(narrative.references())));
        }
        var sections =
                narrative.sections().stream().map(NarrativeStore::document).toList();
        if (!sections.equals(head.sections())) {
            updates.add(set("sections", sections));
        }
        if (composition.revised()) {
            updates.add(set("version", composition.version()));
            updates.add(set("sequence", head.sequence() + composition.events().size()));
            updates.add(set("revisedAt", Date.from(composition.at())));
            updates.add(set("material", composition.asks()));
            updates.add(set("because", because(composition)));
            updates.add(set("hash", narrative.hash()));
            updates.add(set("materialHash", narrative.materialHash()));
            if (composition.asks()) {
                updates.add(set(
                        "asked",
                        new Document("for", narrative.materialHash())
                                .append("at", Date.from(composition.at()))
                                .append("version", composition.version())));
            }
            updates.add(outbox.append(composition.events()));
        }
        return updates;
    }

    // Who or what caused the revision.
    private static List<Document> because(Composition composition) {
        return composition.reasons().stream()
                .limit(CAUSES_KEPT)
                .map(mark -> new Document("event", mark.event())
                        .append("type", mark.type())
                        .append("source", mark.source())
                        .append("time", Date.from(mark.time()))
                        .append("subject", mark.subject()))
                .toList();
    }

    // Of what it was composed for all are kept, however many: until they are counted elsewhere they are the only trace
    // of what came of them, and a crash before that brings the same marks again.
    private static Bson receipts(Composition composition) {
        var settled = composition.marks().stream()
                .map(Mark::event)
                .filter(event -> !composition.head().receipts().containsKey(event))
                .toList();
        var added = Stream.concat(composition.toldOfBefore().stream(), settled.stream())
                .map(event -> new Document("event", event).append("revised", composition.revised()))
                .toList();
        return pushEach("receipts", added, new PushOptions().slice(-Math.max(RECEIPTS_KEPT, settled.size())));
    }

    // Sentences say by their place in the list which of the section's causes are theirs.
    private static Document document(Section section) {
        var causes = section.causes();
        return new Document("kind", section.kind())
                .append("heading", section.heading())
                .append("text", section.text())
                .append(
                        "causes",
                        causes.stream()
                                .map(cause -> new Document("event", cause.event())
                                        .append("type", cause.type())
                                        .append("source", cause.source())
                                        .append("time", Date.from(cause.time())))
                                .toList())
                .append(
                        "paragraphs",
                        section.paragraphs().stream()
                                .map(paragraph -> paragraph.stream()
                                        .map(sentence -> new Document("text", sentence.text())
                                                .append(
                                                        "causes",
                                                        sentence.causes().stream()
                                                                .map(causes::indexOf)
                                                                .toList()))
                                        .toList())
                                .toList());
    }

    // Before they are replaced: what is kept is what was stored, so writing it twice does no harm, and no crash leaves
    // a gap in the history.
    private void archive(Collection<Composition> compositions) {
        var replaced = compositions.stream()
                .filter(Composition::revised)
                .flatMap(composition -> composition.head().replaced().stream())
                .map(InsertOneModel::new)
                .toList();
        if (replaced.isEmpty()) {
            return;
        }
        try {
            versions.bulkWrite(replaced, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException again) {
            if (again.getWriteErrors().stream().anyMatch(e -> e.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw again;
            }
        }
    }

    /// Refuses to make a document grow without end while the broker is away.
    void admit(Head head, int events) {
        if (head.document() != null) {
            outbox.admit(head.document(), events, "narrative/" + head.team());
        }
    }

    Outbox outbox() {
        return outbox;
    }
}
