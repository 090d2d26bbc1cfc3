package org.throughline.narratives.reading;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.Document;
import org.throughline.kit.outbox.Outbox;

/// Teams' narratives as they are stored, the present versions and those before.
final class Narratives {
    private final MongoCollection<Document> narratives;
    private final MongoCollection<Document> versions;

    Narratives(MongoDatabase database) {
        this.narratives = database.getCollection("narratives");
        this.versions = database.getCollection("versions");
    }

    Optional<NarrativeView> present(String team) {
        return Optional.ofNullable(narratives
                        .find(and(eq("_id", team), gt("version", 0L)))
                        .projection(Outbox.without("receipts", "references"))
                        .first())
                .map(document -> NarrativeView.of(team, document));
    }

    /// Those of the teams after this one, by team.
    List<NarrativeView> after(String team, int limit) {
        return narratives
                .find(and(gt("_id", team), gt("version", 0L)))
                .projection(Outbox.without("receipts", "references"))
                .sort(ascending("_id"))
                .limit(limit)
                .map(document -> NarrativeView.of(Objects.requireNonNull(document.getString("_id")), document))
                .into(new ArrayList<>());
    }

    /// One version, if it is still kept.
    Optional<NarrativeView> version(String team, long version) {
        return present(team)
                .filter(view -> view.version() == version)
                .or(() -> Optional.ofNullable(
                                versions.find(eq("_id", key(team, version))).first())
                        .map(document -> NarrativeView.of(team, document)));
    }

    /// Versions from this one downwards, newest first.
    List<NarrativeView> downFrom(NarrativeView present, long from, int limit) {
        var wanted = LongStream.iterate(
                        Math.min(from, present.version()), version -> version > 0, version -> version - 1)
                .limit(limit)
                .boxed()
                .toList();
        var found = new ArrayList<NarrativeView>();
        if (wanted.contains(present.version())) {
            found.add(present);
        }
        versions.find(in(
                        "_id",
                        wanted.stream()
                                .map(version -> key(present.team(), version))
                                .toList()))
                .forEach(document -> found.add(NarrativeView.of(present.team(), document)));
        found.sort((a, b) -> Long.compare(b.version(), a.version()));
        return found;
    }

    private static String key(String team, long version) {
        return team + "/" + version;
    }
}
