package org.throughline.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.kit.notes.NoteEvents;
import org.throughline.kit.notes.Notes;
import org.throughline.testing.Answer;
import org.throughline.testing.Client;
import org.throughline.testing.Person;
import org.throughline.testing.RecordTap;
import org.throughline.testing.TestService;

/// HTTP as everybody meets it: errors, versions, pages, tables.
class WebIT {
    private final TestService service = Notes.service();
    private final Client client = service.as(Person.leader());
    private final String prefix = "w" + UUID.randomUUID().toString().substring(0, 7);
    private final String address = "/api/notes/" + prefix;

    @Test
    void a_write_names_its_event_and_where_to_follow_it() {
        var answer = client.put(address, title("a title"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.etag()).isEqualTo("\"1\"");
        var event = answer.change().orElseThrow();
        assertThat(answer.header("Link"))
                .hasValue("<http://localhost:8083/api/changes/" + event + ">; rel=\"monitor\"");
        try (var tap = RecordTap.on(NoteEvents.NOTES)) {
            var headers = RecordTap.headers(tap.await(
                    "the event", taken -> event.equals(RecordTap.headers(taken).get("ce_id"))));
            assertThat(headers)
                    .containsEntry("content-type", "application/json")
                    .containsEntry("ce_sequence", "0000000000000000001")
                    .containsEntry("ce_subject", "note/" + prefix)
                    .containsEntry("ce_partitionkey", "note/" + prefix)
                    .containsEntry("ce_correlationid", event)
                    .doesNotContainKey("ce_datacontenttype");
        }
    }

    @Test
    void the_same_again_is_the_same_version_and_no_event() {
        client.put(address, title("a title"));
        var again = client.put(address, title("a title"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo("\"1\"");
        assertThat(again.change()).isEmpty();
    }

    @Test
    void a_write_upon_another_version_gets_412_and_the_version_that_is_there() {
        client.put(address, title("a title"));
        client.put(address, title("another"));
        var stale = client.with("If-Match", "\"1\"").put(address, title("mine"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().path("detail").asString())
                .isEqualTo("The present version is 2; read it and decide again");
        assertThat(client.with("If-Match", "\"2\"").put(address, title("mine")).status())
                .isEqualTo(200);
        assertThat(client.with("If-None-Match", "*")
                        .put(address, title("first"))
                        .status())
                .isEqualTo(412);
        assertThat(client.with("If-Match", "*")
                        .put(address + "-none", title("a title"))
                        .status())
                .isEqualTo(412);
        assertThat(client.with("If-Match", "W/\"2\"")
                        .put(address, title("weak"))
                        .wrongFields())
                .containsExactly("If-Match");
    }

    @Test
    void what_was_removed_is_404_and_its_version_goes_on() {
        client.put(address, title("a title"));
        assertThat(client.delete(address).status()).isEqualTo(204);
        assertThat(client.get(address).status()).isEqualTo(404);
        assertThat(client.delete(address).status()).isEqualTo(204);
        assertThat(client.put(address, title("again")).etag()).isEqualTo("\"3\"");
    }

    @Test
    void every_wrong_field_is_named_with_what_was_sent_and_what_would_be_right() {
        var answer = client.put(address, """
            {"title": "", "words": [1, "two"], "day": "tomorrow", "colour": "blue"}\
            """);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.wrongFields()).containsExactlyInAnyOrder("/title", "/words/0", "/day", "/colour");
        var day = error(answer, "/day");
        assertThat(day).contains("\"sent\":\"tomorrow\"", "should be an ISO date such as 2025-04-01");
        assertThat(client.get(address).status()).isEqualTo(404);
    }

    @Test
    void a_body_that_is_no_json_is_refused_with_line_and_column() {
        var answer = client.put(address, "{\"title\": \"a\",\n \"words\": [}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("expected").asString())
                .startsWith("The body should be JSON; line 2, column ");
        assertThat(client.put(address, "").status()).isEqualTo(400);
        // It has no line and column. Seen to fail (500) with these taken for granted.
        assertThat(client.put(address, "[".repeat(100_000)).status()).isEqualTo(400);
    }

    @Test
    void a_body_that_no_schema_checks_is_refused_by_field_too() {
        var wrong = client.post("/api/notes/loose", """
            {"inner": {"number": "many"}}\
            """);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.wrongFields()).containsExactly("/inner/number");
        assertThat(client.post("/api/notes/loose", "{")
                        .json()
                        .path("errors")
                        .path(0)
                        .path("expected")
                        .asString())
                .startsWith("The body should be JSON; line 1");
    }

    @Test
    void an_id_has_a_form() {
        var answer = client.put("/api/notes/Not_An_Id", title("a title"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("id");
    }

    @Test
    void an_unknown_id_is_404_another_content_type_415_another_method_405() {
        assertThat(client.get(address).status()).isEqualTo(404);
        assertThat(client.send("PUT", address, "text/plain", "a title").status())
                .isEqualTo(415);
        assertThat(client.send("PATCH", address, "application/json", "{}").status())
                .isEqualTo(405);
        assertThat(client.get(address).header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void a_parameter_that_is_wrong_or_missing_is_named() {
        assertThat(client.get("/api/notes?prefix=x&limit=0").wrongFields()).containsExactly("limit");
        assertThat(client.get("/api/notes?prefix=x&limit=1001").wrongFields()).containsExactly("limit");
        assertThat(client.get("/api/notes?prefix=x&limit=many").wrongFields()).containsExactly("limit");
        assertThat(client.get("/api/notes").wrongFields()).containsExactly("prefix");
    }

    @Test
    void a_body_of_more_than_5_megabytes_is_413_with_its_length_said() {
        assertThat(send(BodyPublishers.ofByteArray(large(5 * 1024 * 1024 + 1)))).isEqualTo(413);
        assertThat(client.get(address).status()).isEqualTo(404);
    }

    /// Seen to fail (400) without the counting stream.
    @Test
    void a_body_of_more_than_5_megabytes_is_413_without_its_length_said() {
        var body = large(5 * 1024 * 1024 + 1);
        assertThat(send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))))
                .isEqualTo(413);
        assertThat(client.get(address).status()).isEqualTo(404);
    }

    @Test
    void what_could_never_be_published_is_refused_although_the_body_is_short_enough() {
        var answer = client.put(address, new String(large(1_000_000), StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("expected").asString())
                .contains("at most 900000 can be published");
    }

    @Test
    void pages_follow_each_other_and_end() {
        for (int number = 1; number <= 5; number++) {
            client.put(address + "-" + number, title("title " + number));
        }
        var first = client.get("/api/notes?prefix=" + prefix + "&limit=2");
        assertThat(ids(first)).containsExactly(prefix + "-1", prefix + "-2");
        var next = first.json().path("next").asString();
        var second = client.get("/api/notes?prefix=" + prefix + "&limit=2&after=" + next);
        assertThat(ids(second)).containsExactly(prefix + "-3", prefix + "-4");
        var last = client.get("/api/notes?prefix=" + prefix + "&limit=2&after="
                + second.json().path("next").asString());
        assertThat(ids(last)).containsExactly(prefix + "-5");
        assertThat(last.json().has("next")).isFalse();
    }

    @Test
    void a_list_is_a_table_too_and_no_cell_is_a_formula() {
        client.put(address + "-1", """
            {"title": "=HYPERLINK(\\"x\\")", "words": ["one", "two"]}\
            """);
        client.put(address + "-2", """
            {"title": "a, \\"b\\"", "words": ["+cmd"]}\
            """);
        client.put(address + "-3", title("third"));
        var table = client.with("Accept", "text/csv").get("/api/notes?prefix=" + prefix + "&limit=2");
        assertThat(table.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(table.header("Throughline-Next")).hasValue(prefix + "-2");
        assertThat(table.body().split("\r\n"))
                .containsExactly(
                        "id,version,title,words",
                        prefix + "-1,1,\"'=HYPERLINK(\"\"x\"\")\",one;two",
                        prefix + "-2,1,\"a, \"\"b\"\"\",'+cmd");
    }

    @Test
    void an_error_is_a_problem_also_for_who_wants_a_table() {
        var answer = client.with("Accept", "text/csv").get("/api/notes?prefix=x&limit=0");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    private static String error(Answer answer, String field) {
        return answer.json()
                .path("errors")
                .valueStream()
                .filter(error -> error.path("field").asString().equals(field))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static List<String> ids(Answer page) {
        return page.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private int send(HttpRequest.BodyPublisher body) {
        return client.send("PUT", address, "application/json", body).status();
    }

    private static byte[] large(int bytes) {
        return title("x".repeat(bytes - title("").length())).getBytes(StandardCharsets.UTF_8);
    }

    private static String title(String title) {
        return "{\"title\": \"" + title + "\"}";
    }
}
