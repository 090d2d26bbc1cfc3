package org.throughline.narratives.acknowledgements;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Stored;
import org.throughline.narratives.acknowledgements.domain.Reading;
import org.throughline.narratives.sources.UpsertRace;

/// "I have read it." Which version somebody has read is for themselves; nobody else is shown it.
public final class Acknowledgements {
    private static final int HALF = 50;

    private final MongoCollection<Document> collection;
    private final AggregateStore<Reading> readings;

    Acknowledgements(MongoCollection<Document> collection, AggregateStore<Reading> readings) {
        this.collection = collection;
        this.readings = readings;
    }

    /// Somebody of a team has read this version, and so those before it. Said again, it is the same.
    public void read(String team, String person, long version) {
        UpsertRace.retriedOnce(() -> collection.updateOne(
                eq("_id", team + "/" + person),
                combine(set("team", team), set("person", person), max("version", version)),
                new UpdateOptions().upsert(true)));
    }

    /// The latest version that somebody has read; 0 for none.
    public long readBy(String team, String person) {
        var found = collection.find(eq("_id", team + "/" + person)).first();
        return found == null ? 0 : Objects.requireNonNull(found.getLong("version"));
    }

    /// What was last told of how many have read; null where nothing was.
    public @Nullable Reading told(String team) {
        return readings.find(team).map(Stored::state).orElse(null);
    }

    /// In how many of these teams at least half have read what they were asked to, as it was told on this day or later.
    public int readByHalf(Collection<String> teams, LocalDate since) {
        return (int) readings.findAll(teams).stream()
                .map(Stored::state)
                .filter(reading -> !reading.on().isBefore(since))
                .filter(reading -> reading.share() != null && reading.share() >= HALF)
                .count();
    }

    /// How many of each team have read which version.
    Map<String, Map<Long, Integer>> readers() {
        var readers = new HashMap<String, Map<Long, Integer>>();
        collection
                .find()
                .projection(include("team", "version"))
                .forEach(each -> readers.computeIfAbsent(each.getString("team"), _ -> new HashMap<>())
                        .merge(Objects.requireNonNull(each.getLong("version")), 1, Integer::sum));
        return readers;
    }

    void forget(String person) {
        collection.deleteMany(eq("person", person));
    }
}
