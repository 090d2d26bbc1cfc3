package org.throughline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CountingTest {
    private static final Document MATCH = new Document("$match", new Document("waits", true));
    private static final Document GROUP =
            new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1)));

    private static Document pipeline(Document... stages) {
        return new Document("aggregate", "things").append("pipeline", List.of(stages));
    }

    @Test
    void what_a_driver_sends_to_count_is_counted() {
        assertThat(Counting.of(pipeline(MATCH, GROUP)))
                .contains(new Counting("things", new Document("waits", true), 0));
        assertThat(Counting.of(pipeline(MATCH, new Document("$limit", 7), GROUP)))
                .contains(new Counting("things", new Document("waits", true), 7));
    }

    @Test
    void any_other_pipeline_is_left_to_the_library() {
        assertThat(Counting.of(pipeline(MATCH))).isEmpty();
        assertThat(Counting.of(pipeline(MATCH, new Document("$skip", 1), GROUP)))
                .isEmpty();
        assertThat(Counting.of(pipeline(MATCH, new Document("$group", new Document("_id", "$kind")))))
                .isEmpty();
    }
}
