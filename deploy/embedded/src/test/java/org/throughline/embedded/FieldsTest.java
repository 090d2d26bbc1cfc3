package org.throughline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FieldsTest {
    private static final Document BY_ID = new Document("_id", "a");

    private static List<String> read(Fields fields) {
        return Stream.of("_id", "a", "b", "c", "d").filter(fields.read()).toList();
    }

    @Test
    void an_answer_needs_what_it_shows_what_is_asked_and_what_it_is_ordered_by() {
        var query = new Document("$and", List.of(new Document("a.x", 1), new Document("_id", 2)));

        assertThat(read(Fields.asked(query, new Document("b", 1), new Document("c.y", 1))))
                .containsExactly("_id", "a", "b", "c");
    }

    @Test
    void who_asks_for_ids_alone_needs_nothing_else() {
        assertThat(read(Fields.asked(new Document("a", 1), null, new Document("_id", 1))))
                .containsExactly("_id", "a");
    }

    @Test
    void an_answer_without_a_field_needs_all_others_and_that_one_where_it_is_asked_or_a_part_of_it_stays() {
        assertThat(read(Fields.asked(BY_ID, null, new Document("a", 0).append("b.x", 0))))
                .containsExactly("_id", "b", "c", "d");
        assertThat(read(Fields.asked(new Document("a", 1), null, new Document("a", 0))))
                .contains("a");
    }

    @Test
    void what_is_asked_in_a_way_that_is_not_known_here_needs_all() {
        assertThat(Fields.asked(new Document("$expr", new Document()), null, new Document("a", 1)))
                .isSameAs(Fields.ALL);
        assertThat(Fields.asked(BY_ID, null, null)).isSameAs(Fields.ALL);
        assertThat(Fields.changed(BY_ID, new Document("a", 1), Stream.of())).isSameAs(Fields.ALL);
    }

    @Test
    void a_change_needs_what_it_depends_upon_and_what_is_indexed() {
        var update = new Document("$set", new Document("a", 1).append("b.x", 2)).append("$push", new Document("c", 3));

        assertThat(read(Fields.changed(BY_ID, update, Stream.of()))).containsExactly("_id", "b", "c");
        assertThat(read(Fields.changed(BY_ID, update, Stream.of("d.z", "a"))))
                .containsExactly("_id", "a", "b", "c", "d");
    }
}
