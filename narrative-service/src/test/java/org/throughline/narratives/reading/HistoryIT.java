package org.throughline.narratives.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.throughline.narratives.ByHand;
import org.throughline.narratives.Trust;
import org.throughline.testing.Answer;
import org.throughline.testing.Person;

class HistoryIT {
    private static final Duration KEPT = Duration.ofDays(3650);
    private final ByHand service = ByHand.shared();
    private final Trust trust = new Trust();

    // Seen to fail (the first version was there) with versions kept for twice as long as is set.
    @Test
    void versions_go_when_they_are_older_than_what_is_kept_and_the_present_one_stays() {
        service.arrive(
                trust.team("history-a", "Ward A"),
                trust.target("history", 76),
                trust.linked("history-a", "history", "we help"));
        service.compose();
        for (var threshold : List.of(78, 80)) {
            service.arrive(trust.moved("history", threshold));
            service.compose();
        }
        assertThat(versions()).containsExactly(3L, 2L, 1L);
        assertThat(read("/2").json().findValuesAsString("is")).contains("added", "removed");
        isOf("versions", "history-a/1", KEPT.plusDays(1));
        isOf("versions", "history-a/2", KEPT.minusDays(1));
        isOf("narratives", "history-a", KEPT.plusDays(1));

        service.bean(Forgetfulness.class).forget();

        assertThat(versions()).containsExactly(3L, 2L);
        assertThat(read("/1").status()).isEqualTo(404);
        assertThat(read("/2").status()).isEqualTo(200);
        assertThat(service.text("history-a")).contains("at least 80%");
    }

    private void isOf(String collection, String id, Duration ago) {
        service.database()
                .getCollection(collection)
                .updateOne(
                        new Document("_id", id),
                        new Document(
                                "$set",
                                new Document(
                                        "revisedAt", Date.from(Instant.now().minus(ago)))));
    }

    private List<Long> versions() {
        return read("").json()
                .path("items")
                .valueStream()
                .map(version -> version.path("version").asLong())
                .toList();
    }

    private Answer read(String version) {
        return service.as(Person.staff("history-a")).get("/api/teams/history-a/narrative/history" + version);
    }
}
