package org.throughline.engagement.scoring;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.engagement.scoring.domain.Edition;
import org.throughline.engagement.scoring.domain.Told;
import tools.jackson.databind.json.JsonMapper;

/// The editions of surveys. One is open while anything may still come; closed, once, with all that will ever be told
/// of it; and told, when each group's share of that is published.
final class Editions {
    private static final String MOVED_AT = "movedAt";
    private static final String WAITING = "waiting";
    private static final String DECIDED = "decided";
    private final MongoCollection<Document> collection;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration quiet;

    /// @param quiet how long no result may have come before an edition is closed
    Editions(MongoCollection<Document> collection, JsonMapper json, Clock clock, Duration quiet) {
        this.collection = collection;
        this.json = json;
        this.clock = clock;
        this.quiet = quiet;
    }

    /// Single answers come for it. When, is not kept.
    void opened(Edition edition) {
        upsert(edition, setOnInsert(WAITING, true));
    }

    /// A result came for it.
    void moved(Edition edition) {
        upsert(edition, combine(setOnInsert(WAITING, true), max(MOVED_AT, now())));
    }

    private void upsert(Edition edition, Bson update) {
        var fields = combine(
                setOnInsert("survey", edition.survey()),
                setOnInsert("month", edition.month().toString()),
                update);
        try {
            collection.updateOne(eq("_id", edition.id()), fields, new UpdateOptions().upsert(true));
        } catch (MongoWriteException raced) {
            if (raced.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw raced;
            }
            collection.updateOne(eq("_id", edition.id()), fields);
        }
    }

    boolean isClosed(Edition edition) {
        return collection.countDocuments(and(eq("_id", edition.id()), exists(DECIDED))) > 0;
    }

    /// Those that nothing came for in a while, oldest month first.
    ///
    /// @param firstOpenMonth that one and later ones are left open
    List<Edition> ripe(YearMonth firstOpenMonth) {
        return found(and(
                eq(WAITING, true),
                lt("month", firstOpenMonth.toString()),
                exists(DECIDED, false),
                or(
                        exists(MOVED_AT, false),
                        lt(MOVED_AT, Date.from(clock.instant().minus(quiet))))));
    }

    /// Whether no result came for it for as long as this.
    boolean hasRested(Edition edition, Duration patience) {
        return collection.countDocuments(and(
                        eq("_id", edition.id()),
                        or(
                                exists(MOVED_AT, false),
                                lt(MOVED_AT, Date.from(clock.instant().minus(patience))))))
                > 0;
    }

    /// Closes it with this decision, unless another instance was faster: one decision stands.
    void close(Edition edition, List<Told> decided) {
        collection.updateOne(
                and(eq("_id", edition.id()), exists(DECIDED, false)), set(DECIDED, json.writeValueAsString(decided)));
    }

    /// Those that are closed and not all told yet.
    List<Edition> closed() {
        return found(and(eq(WAITING, true), exists(DECIDED)));
    }

    /// All of a month that are closed, told or not yet.
    List<Edition> closedIn(YearMonth month) {
        return found(and(eq("month", month.toString()), exists(DECIDED)));
    }

    List<Told> decided(Edition edition) {
        return Optional.ofNullable(collection.find(eq("_id", edition.id())).first())
                .map(document -> document.getString(DECIDED))
                .map(text -> List.of(json.readValue(text, Told[].class)))
                .orElse(List.of());
    }

    void told(Edition edition) {
        collection.updateOne(eq("_id", edition.id()), set(WAITING, false));
    }

    private List<Edition> found(Bson filter) {
        var found = new ArrayList<Edition>();
        collection
                .find(filter)
                .sort(new Document("month", 1))
                .forEach(document -> found.add(new Edition(
                        Objects.requireNonNull(document.getString("survey")),
                        YearMonth.parse(Objects.requireNonNull(document.getString("month"))))));
        return found;
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
