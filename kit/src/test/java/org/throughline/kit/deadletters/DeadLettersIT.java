package org.throughline.kit.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.kit.notes.ARecord;
import org.throughline.kit.notes.NoteEvents;
import org.throughline.kit.notes.Notes;
import org.throughline.kit.notes.RecordedNotes;
import org.throughline.testing.Await;
import org.throughline.testing.Client;
import org.throughline.testing.Person;
import org.throughline.testing.TestKafka;
import org.throughline.testing.TestService;
import tools.jackson.databind.JsonNode;

/// What was refused on Kafka, for its publisher and for ops.
class DeadLettersIT {
    private final TestService service = Notes.service();
    private final RecordedNotes notes = service.bean(RecordedNotes.class);
    private final Client ops = service.as(Person.ops());
    private final String system = "system-" + UUID.randomUUID().toString().substring(0, 8);
    private final String source = "/trust/" + system;

    @Test
    void a_publisher_that_only_speaks_Kafka_learns_what_was_refused_and_why() {
        var sent = unwanted("");
        send(sent);
        var refusal = refusalOf(sent);
        assertThat(refusal.path("event").asString()).isEqualTo(sent.id());
        assertThat(refusal.path("type").asString()).isEqualTo(NoteEvents.RECORDED_TYPE);
        assertThat(refusal.path("topic").asString()).isEqualTo("trust.notes");
        assertThat(refusal.path("reason").asString()).isEqualTo("nobody wants this");
        assertThat(refusal.path("standing").asString()).isEqualTo("parked");
    }

    /// Seen to fail where the list is not asked for one's own sources.
    @Test
    void a_publisher_sees_its_own_and_ops_see_all() {
        var other = service.as(Person.system("other-system"));
        assertThat(other.get("/api/refusals?source=" + source).status()).isEqualTo(403);
        assertThat(other.get("/api/refusals").wrongFields()).containsExactly("source");
        var garbage = ARecord.of("").withoutHeaders().value("garbage of " + system);
        send(garbage);
        Await.until(
                "the garbage to be listed",
                () -> all("").stream()
                        .anyMatch(refusal -> refusal.path("source").asString("").isEmpty()
                                && look(refusal).path("value").asString("").equals("garbage of " + system)));
    }

    /// Seen to fail with the newest first where the next page begins at the wrong side of the one before.
    @Test
    void they_are_listed_in_the_order_of_time_page_by_page_since_a_day() {
        for (int i = 0; i < 5; i++) {
            send(unwanted(String.valueOf(i)));
        }
        Await.until("all to be listed", () -> mine("").size() == 5);
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = mine("&limit=2" + next);
            page.items().forEach(refusal -> seen.add(refusal.path("id").asString()));
            next = page.next() == null ? "" : "&after=" + page.next();
        } while (!next.isEmpty());
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        var newest = mine("&order=newest&limit=2");
        assertThat(ids(newest)).containsExactly(seen.get(4), seen.get(3));
        assertThat(ids(mine("&order=newest&limit=2&after=" + newest.next()))).containsExactly(seen.get(2), seen.get(1));
        assertThat(mine("&since=2026-01-01").size()).isEqualTo(5);
        assertThat(mine("&since=2999-01-01T00:00:00Z").size()).isZero();
        assertThat(mine("&standing=discarded").size()).isZero();
        assertThat(ops.get("/api/refusals?since=yesterday&standing=lost").wrongFields())
                .containsExactly("since");
        assertThat(ops.get("/api/refusals?after=1").wrongFields()).containsExactly("after");
        assertThat(ops.get("/api/refusals?order=any").wrongFields()).containsExactly("order");
    }

    @Test
    void ops_look_at_its_headers_and_its_bytes() {
        var text = unwanted("").with("x-own", "kept");
        send(text);
        var letter = look(refusalOf(text));
        assertThat(letter.path("value").asString()).contains("unwanted");
        assertThat(letter.path("headers").path("x-own").asString()).isEqualTo("kept");
        assertThat(letter.path("headers").propertyNames()).noneMatch(name -> name.startsWith("throughline-"));
        var bytes = unwanted("").value(new byte[] {0, 17, (byte) 0xff});
        send(bytes);
        assertThat(look(refusalOf(bytes)).path("base64").asString()).isEqualTo("ABH/");
    }

    @Test
    void what_is_mended_is_replayed_to_the_consumer_that_refused_it() {
        var sent = unwanted("yet");
        send(sent);
        var id = refusalOf(sent).path("id").asString();
        var again = replay(id);
        assertThat(again.path("outcome").asString()).isEqualTo("refused");
        assertThat(again.path("reason").asString()).isEqualTo("nobody wants this");
        assertThat(notes.has(sent.id())).isFalse();

        notes.wanted(system);
        assertThat(replay(id).path("outcome").asString()).isEqualTo("applied");
        assertThat(notes.has(sent.id())).isTrue();
        assertThat(refusalOf(sent).path("standing").asString()).isEqualTo("replayed");
        assertThat(ops.post("/api/dead-letters/" + id + "/replay", "").status()).isEqualTo(409);
    }

    /// Seen to fail (applied) where nobody is asked whether something newer is there.
    @Test
    void what_is_newer_by_then_stays_and_the_answer_is_superseded() {
        var sent = unwanted("").value(about("unwanted yet of " + system));
        send(sent);
        var id = refusalOf(sent).path("id").asString();
        var newer = sent.with("ce_id", UUID.randomUUID().toString())
                .with("ce_time", "2026-03-03T08:00:00Z")
                .value(about("new words"));
        send(newer);
        Await.until("the newer one to be kept", () -> notes.has(newer.id()));
        notes.wanted(system);
        assertThat(replay(id).path("outcome").asString()).isEqualTo("superseded");
        assertThat(notes.has(sent.id())).isFalse();
        assertThat(refusalOf(sent).path("standing").asString()).isEqualTo("superseded");
    }

    @Test
    void one_that_is_discarded_is_not_replayed() {
        var sent = unwanted("");
        send(sent);
        var id = refusalOf(sent).path("id").asString();
        var discarded = ops.post("/api/dead-letters/" + id + "/discard", "");
        assertThat(discarded.json().path("standing").asString()).isEqualTo("discarded");
        assertThat(ops.post("/api/dead-letters/" + id + "/discard", "").status())
                .isEqualTo(200);
        assertThat(ops.post("/api/dead-letters/" + id + "/replay", "").status()).isEqualTo(409);
        assertThat(mine("&standing=parked").size()).isZero();
    }

    @Test
    void one_that_retention_has_taken_is_gone() throws Exception {
        var sent = unwanted("");
        send(sent);
        var id = refusalOf(sent).path("id").asString();
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            admin.deleteRecords(Map.of(
                            new TopicPartition(NoteEvents.RECORDED + ".dlq", 0), RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        }
        assertThat(ops.get("/api/dead-letters/" + id).status()).isEqualTo(410);
        assertThat(ops.post("/api/dead-letters/" + id + "/replay", "").status()).isEqualTo(410);
        assertThat(ops.get("/api/dead-letters/unknown").status()).isEqualTo(404);
    }

    private ARecord unwanted(String yet) {
        return ARecord.of("unwanted " + yet + " of " + system).with("ce_source", source);
    }

    private String about(String title) {
        return """
            {"note": "%s", "title": "%s"}\
            """.formatted(system, title);
    }

    private static void send(ARecord sent) {
        TestKafka.send(sent.toSend());
    }

    private JsonNode refusalOf(ARecord sent) {
        Await.until(
                "the refusal",
                () -> mine("").items().stream()
                        .anyMatch(refusal -> refusal.path("event").asString("").equals(sent.id())));
        return mine("").items().stream()
                .filter(refusal -> refusal.path("event").asString("").equals(sent.id()))
                .findFirst()
                .orElseThrow();
    }

    private Listed mine(String more) {
        return list(service.as(Person.system(system)), "?source=" + source + more);
    }

    private List<JsonNode> all(String more) {
        return list(ops, "?limit=1000" + more).items();
    }

    private record Listed(List<JsonNode> items, @Nullable String next) {
        int size() {
            return items.size();
        }
    }

    private static List<String> ids(Listed page) {
        return page.items().stream().map(each -> each.path("id").asString()).toList();
    }

    private static Listed list(Client client, String query) {
        var page = client.get("/api/refusals" + query).json();
        return new Listed(
                page.path("items").valueStream().toList(),
                page.path("next").isString() ? page.path("next").asString() : null);
    }

    private JsonNode look(JsonNode refusal) {
        return ops.get("/api/dead-letters/" + refusal.path("id").asString()).json();
    }

    private JsonNode replay(String id) {
        return ops.post("/api/dead-letters/" + id + "/replay", "").json();
    }
}
