package org.throughline.networks.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.networks.Trust.aNetwork;
import static org.throughline.networks.Trust.aStaffNumber;
import static org.throughline.networks.Trust.aTeam;
import static org.throughline.networks.Trust.done;
import static org.throughline.networks.Trust.joins;
import static org.throughline.networks.Trust.leader;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.throughline.events.Throughline;
import org.throughline.kit.people.StaffPseudonyms;
import org.throughline.networks.Trust;
import org.throughline.networks.workforce.Workforce;
import org.throughline.testing.Await;
import org.throughline.testing.Person;
import org.throughline.testing.RecordTap;
import org.throughline.testing.TestKafka;

/// Forgetting a person is one call (safety.md 2): the event goes to Kafka, and this service obeys it as every other.
class ForgettingIT {
    private final String number = aStaffNumber();
    private final String colleague = aStaffNumber();
    private final String network = aNetwork("ae-four-hours");
    private final String reason = "Stayed until bed " + UUID.randomUUID() + " was made.";

    // Seen to fail with the four ForgetsPeople doing nothing: it names each of the four collections.
    @Test
    void who_asks_to_be_forgotten_is_nowhere_any_more_and_what_was_done_stays() {
        leavesTraces();

        var answer = Trust.service().as(Person.staff().numbered(number)).delete("/api/people/me");

        assertThat(answer.status()).isEqualTo(202);
        Await.untilAsserted(
                "nothing of the person to be left",
                () -> assertThat(placesOf(pseudonym(number))).isEmpty());
        assertThat(placesOf(pseudonym(colleague))).as("the colleague stays").isNotEmpty();
        assertThat(leader().get("/api/networks/" + network + "/activities").body())
                .contains("We walked the way of a bag.");
        assertThat(placesOf(reason)).as("what for goes with whom").isEmpty();
        try (var tap = RecordTap.on(Throughline.PEOPLE)) {
            var told = tap.await(
                    "the event",
                    each -> answer.change()
                            .orElseThrow()
                            .equals(RecordTap.headers(each).get("ce_id")));
            assertThat(RecordTap.text(told.value())).isEqualTo("{\"pseudonym\":\"" + pseudonym(number) + "\"}");
            assertThat(RecordTap.headers(told).toString()).doesNotContain(number);
        }
    }

    @Test
    void operators_forget_somebody_by_pseudonym_and_nobody_else_may() {
        leavesTraces();
        var path = "/api/people/" + pseudonym(number);

        assertThat(leader().delete(path).status()).isEqualTo(403);
        assertThat(Trust.service().as(Person.ops()).delete(path).status()).isEqualTo(202);
        Await.until(
                "nothing of the person to be left",
                () -> placesOf(pseudonym(number)).isEmpty());
    }

    // Seen to fail (the problem's `instance` told it) before HidingNumbers was there.
    @Test
    void a_staff_number_where_a_pseudonym_should_be_is_refused_and_not_told_back() {
        var answer = Trust.service().as(Person.ops()).delete("/api/people/" + number);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(number);
    }

    // As another service publishes it, and as a broker may deliver it.
    @Test
    void what_another_service_tells_is_obeyed_and_told_again_it_does_nothing() {
        leavesTraces();
        var event = forgotten(pseudonym(number));
        TestKafka.send(event);
        Await.until(
                "nothing of the person to be left",
                () -> placesOf(pseudonym(number)).isEmpty());
        var consumed = consumed();
        var version = leader().get("/api/networks/" + network).etag();

        TestKafka.send(event);
        Await.until("it to be consumed again", () -> consumed() > consumed);

        assertThat(leader().get("/api/networks/" + network).etag()).isEqualTo(version);
    }

    private static double consumed() {
        return Trust.service()
                .bean(MeterRegistry.class)
                .get("throughline.events.consumed")
                .tag("consumer", "network-service/people")
                .counter()
                .count();
    }

    private void leavesTraces() {
        done(joins(network, number, aTeam("porters")));
        done(joins(network, colleague, aTeam("ward")));
        done(Trust.service()
                .as(Person.staff("any-team").numbered(colleague))
                .post("/api/networks/" + network + "/activities", """
                {"id": "walk", "by": ["%s"], "summary": "We walked the way of a bag.", "on": "2026-03-01", "hours": 2.5}
                """.formatted(number)));
        done(leader().post("/api/networks/" + network + "/recognitions", """
                {"id": "thanks", "to": {"kind": "person", "id": "%s"},
                 "reason": "%s", "on": "2026-03-02"}""".formatted(number, reason)));
        Workforce.assigned("2026-03-01T09:00:00Z", number, "some-team", "Nursing", LocalDate.EPOCH, null);
        Await.until("the assignment to be known", () -> stored("careers").contains(pseudonym(number)));
        for (var collection : new String[] {"networks", "activities", "recognitions"}) {
            assertThat(stored(collection)).as(collection).contains(pseudonym(number));
        }
    }

    private static ProducerRecord<byte[], byte[]> forgotten(String pseudonym) {
        var sent = new ProducerRecord<>(
                Throughline.PEOPLE,
                ("person/" + pseudonym).getBytes(StandardCharsets.UTF_8),
                ("{\"pseudonym\":\"" + pseudonym + "\"}").getBytes(StandardCharsets.UTF_8));
        header(sent, "ce_specversion", "1.0");
        header(sent, "ce_id", UUID.randomUUID().toString());
        header(sent, "ce_source", "/throughline/narrative-service");
        header(sent, "ce_type", "org.throughline.person.forgotten.v1");
        header(sent, "ce_time", "2026-03-02T09:00:00Z");
        header(sent, "content-type", "application/json");
        return sent;
    }

    private static void header(ProducerRecord<byte[], byte[]> to, String name, String value) {
        to.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String pseudonym(String number) {
        return Trust.service().bean(StaffPseudonyms.class).of(number);
    }

    private static List<String> placesOf(String text) {
        var places = new ArrayList<String>();
        for (var collection : Trust.service().bean(MongoDatabase.class).listCollectionNames()) {
            if (stored(collection).contains(text)) {
                places.add(collection);
            }
        }
        return places;
    }

    private static String stored(String collection) {
        var all = new StringBuilder();
        Trust.service()
                .bean(MongoDatabase.class)
                .getCollection(collection)
                .find()
                .forEach(document -> all.append(document.toJson()));
        return all.toString();
    }
}
