package org.throughline.narratives.stories;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.narratives.sources.UpsertRace;

/// What was material in each team's narrative when the team last told its story, or told it again: when that is another
/// now, the story should be read again. It is kept beside the story, as the same words are the same version.
final class ToldUpon {
    private static final String MATERIAL = "materialHash";
    private final MongoCollection<Document> told;
    private final MongoCollection<Document> narratives;

    ToldUpon(MongoCollection<Document> told, MongoCollection<Document> narratives) {
        this.told = told;
        this.narratives = narratives;
    }

    /// The team says that its story is right as things are now.
    void affirm(String team) {
        var now = material(narratives, team);
        UpsertRace.retriedOnce(
                () -> told.updateOne(eq("_id", team), set(MATERIAL, now), new UpdateOptions().upsert(true)));
    }

    /// Whether a fact beneath the story is another than when it was told.
    boolean asksToBeReadAgain(String team) {
        return !Objects.equals(material(told, team), material(narratives, team));
    }

    private static @Nullable String material(MongoCollection<Document> of, String team) {
        var found = of.find(eq("_id", team)).projection(include(MATERIAL)).first();
        return found == null ? null : found.getString(MATERIAL);
    }
}
