package org.throughline.engagement.scoring;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.engagement.scoring.domain.Edition;
import org.throughline.engagement.scoring.domain.Tally;
import org.throughline.engagement.scoring.domain.TeamAnswers;
import org.throughline.kit.ContendedException;

/// What teams answered, one document an edition and team: the result that came for it, and sums of single answers. No
/// single answer is kept, only the random ids of those that are in the sums, so that none counts twice.
final class Answers {
    private static final int ATTEMPTS = 20;
    private static final String EDITION = "edition";
    private final MongoCollection<Document> collection;

    Answers(MongoCollection<Document> collection) {
        this.collection = collection;
        collection.createIndex(new Document(EDITION, 1));
    }

    /// A result as it came.
    ///
    /// @param order grows with the event's time, and with its id where two have the same
    record Result(Edition edition, String team, String questionnaire, String event, String order, Tally tally) {}

    /// Keeps a result if it is newer than the one that is there.
    void result(Result result) {
        var set = fields(result.edition(), result.team(), result.questionnaire())
                .append("result", document(result.tally()))
                .append("event", result.event())
                .append("order", result.order());
        upsert(key(result.edition(), result.team()), lt("order", result.order()), new Document("$set", set));
    }

    /// Whether this result, or a newer one, is there.
    boolean has(Result result) {
        var found = collection
                .find(eq("_id", key(result.edition(), result.team())))
                .projection(include("order"))
                .first();
        return found != null
                && Objects.requireNonNullElse(found.getString("order"), "").compareTo(result.order()) >= 0;
    }

    /// Adds one person's answers to the sums, once.
    void response(Edition edition, String team, String questionnaire, String event, Tally tally) {
        var update = new Document(
                        "$setOnInsert", fields(edition, team, questionnaire).append("order", ""))
                .append(
                        "$inc",
                        new Document("sums.respondents", tally.respondents())
                                .append("sums.motivation", tally.motivation())
                                .append("sums.involvement", tally.involvement())
                                .append("sums.advocacy", tally.advocacy()))
                .append("$push", new Document("counted", event));
        upsert(key(edition, team), ne("counted", event), update);
    }

    // An upsert whose guard does not hold tries to insert and meets the key: it is done already, or another was faster.
    private void upsert(String key, Bson unlessDone, Document update) {
        var guard = and(eq("_id", key), unlessDone);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                collection.updateOne(guard, update, new UpdateOptions().upsert(true));
                return;
            } catch (MongoWriteException met) {
                if (met.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw met;
                }
                if (collection.countDocuments(guard) == 0) {
                    return;
                }
            }
        }
        throw new ContendedException(key);
    }

    /// What all teams of an edition answered; where a result came, it stands for the single answers.
    List<TeamAnswers> of(Edition edition) {
        var found = new ArrayList<TeamAnswers>();
        for (var document : collection.find(eq(EDITION, edition.id())).projection(exclude("counted"))) {
            var result = document.get("result", Document.class);
            var sums = result == null ? document.get("sums", Document.class) : result;
            if (sums != null) {
                found.add(new TeamAnswers(
                        text(document, "team"),
                        tally(sums),
                        text(document, "questionnaire"),
                        Optional.ofNullable(document.getString("event"))));
            }
        }
        return List.copyOf(found);
    }

    /// All teams that ever answered.
    Set<String> teams() {
        return collection.distinct("team", String.class).into(new TreeSet<>());
    }

    private static String key(Edition edition, String team) {
        return edition.id() + "/" + team;
    }

    private static Document fields(Edition edition, String team, String questionnaire) {
        return new Document(EDITION, edition.id()).append("team", team).append("questionnaire", questionnaire);
    }

    private static Tally tally(Document sums) {
        return new Tally(
                number(sums, "respondents").longValue(),
                number(sums, "motivation").doubleValue(),
                number(sums, "involvement").doubleValue(),
                number(sums, "advocacy").doubleValue());
    }

    private static Document document(Tally tally) {
        return new Document("respondents", tally.respondents())
                .append("motivation", tally.motivation())
                .append("involvement", tally.involvement())
                .append("advocacy", tally.advocacy());
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }

    private static Number number(Document document, String field) {
        return Objects.requireNonNull(document.get(field, Number.class), field);
    }
}
