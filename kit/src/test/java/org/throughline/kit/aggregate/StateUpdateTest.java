package org.throughline.kit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateUpdateTest {
    /// Seen to fail (one update with all of it) with the whole state written.
    @Test
    void of_an_object_only_what_differs_is_written() {
        var before = Document.parse("{figures: {'2024': 'a', '2025': 'b', '2023': 'c'}, name: 'same'}");
        var after = Document.parse("{figures: {'2024': 'a', '2025': 'B', '2026': 'd'}, name: 'same'}");

        assertThat(updates(before, after))
                .containsExactlyInAnyOrder(
                        "{\"$set\": {\"state.figures.2025\": \"B\"}}",
                        "{\"$set\": {\"state.figures.2026\": \"d\"}}",
                        "{\"$unset\": {\"state.figures.2023\": \"\"}}",
                        "{\"$set\": {\"state.name\": \"same\"}}");
    }

    /// Seen to fail (no update) with equal plain fields left out: a note struck out in between would be lost.
    @Test
    void plain_fields_are_always_written() {
        var same = Document.parse("{toEvaluate: true}");

        assertThat(updates(same, same)).containsExactly("{\"$set\": {\"state.toEvaluate\": true}}");
    }

    @Test
    void what_is_gone_is_taken_out() {
        assertThat(updates(Document.parse("{a: 1, b: {c: 1}}"), Document.parse("{a: 1}")))
                .containsExactlyInAnyOrder("{\"$set\": {\"state.a\": 1}}", "{\"$unset\": {\"state.b\": \"\"}}");
    }

    @Test
    void an_object_with_a_name_that_is_no_path_is_written_as_a_whole() {
        var before = new Document("groups", new Document("Dr. Who", 1).append("Nursing", 2));
        var after = new Document("groups", Map.of("Nursing", 3));

        assertThat(updates(before, after)).containsExactly("{\"$set\": {\"state.groups\": {\"Nursing\": 3}}}");
    }

    @Test
    void a_state_that_was_removed_comes_back_as_a_whole() {
        assertThat(updates(null, new Document("a", 1))).containsExactly("{\"$set\": {\"state\": {\"a\": 1}}}");
    }

    private static List<String> updates(@Nullable Document before, Document after) {
        return StateUpdate.of(before, after).stream()
                .map(update -> update.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry()))
                .map(BsonDocument::toJson)
                .toList();
    }
}
