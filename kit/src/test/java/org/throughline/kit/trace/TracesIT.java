package org.throughline.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.throughline.kit.notes.ARecord;
import org.throughline.kit.notes.NoteEvents;
import org.throughline.kit.notes.Notes;
import org.throughline.testing.Await;
import org.throughline.testing.KeptSpans;
import org.throughline.testing.Person;
import org.throughline.testing.RecordTap;
import org.throughline.testing.TestKafka;
import org.throughline.testing.TestService;

/// A trace from a request through events to the work that they make.
@TestInstance(Lifecycle.PER_CLASS)
class TracesIT {
    private static final String ONE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String OTHER = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "00f067aa0ba902b7";
    private TestService service = Notes.service();
    private KeptSpans spans = new KeptSpans();

    @BeforeAll
    void start() {
        service = TestService.start(TracedService.class, "management.opentelemetry.tracing.export.schedule-delay=50ms");
        spans = service.bean(KeptSpans.class);
    }

    @AfterAll
    void close() {
        service.close();
    }

    @Test
    void an_event_says_which_request_it_is_of_in_the_trace_that_the_caller_named() {
        var id = "traced-" + UUID.randomUUID().toString().substring(0, 8);
        service.as(Person.staff("porters"))
                .with("traceparent", traceparent(ONE))
                .put("/api/notes/" + id, "{\"title\": \"a\", \"words\": []}");

        try (var tap = RecordTap.on(NoteEvents.NOTES)) {
            var told = tap.await("the event", each -> RecordTap.text(each.key()).equals("note/" + id));
            var request = Await.untilPresent(
                    "the request's span",
                    () -> spans.named("http put /api/notes/{id}").stream()
                            .filter(span -> span.getTraceId().equals(ONE))
                            .findFirst());
            var said = RecordTap.headers(told).getOrDefault("ce_traceparent", "");
            assertThat(said).matches("00-" + ONE + "-[0-9a-f]{16}-01");
            assertThat(spans.above(said.split("-", -1)[2]))
                    .as("it is the request's span or one within it")
                    .contains(request.getSpanId());
            assertThat(request.getParentSpanId()).isEqualTo(SPAN);
            assertThat(request.getAttributes().asMap().values())
                    .as("the route and never the address")
                    .noneMatch(value -> value.toString().contains(id));
        }
    }

    // Seen to fail without addLink.
    @Test
    void what_a_poll_makes_is_linked_to_each_trace_that_led_to_it() {
        var work = "work " + UUID.randomUUID();
        service.bean(Traces.class)
                .linked(work, List.of(traceparent(ONE), traceparent(OTHER), "nonsense"), () -> "done");

        var span =
                Await.untilPresent("the span", () -> spans.named(work).stream().findFirst());
        assertThat(links(span)).containsExactly(ONE, OTHER);
        assertThat(span.getTraceId()).isEqualTo(ONE);
        assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
    }

    @Test
    void a_consumer_goes_on_with_the_trace_of_the_event() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        TestKafka.send(
                ARecord.of("traced").with("ce_traceparent", traceparent(trace)).toSend());

        var span = Await.untilPresent(
                "the consumer's span",
                () -> spans.named("note-service/recorded").stream()
                        .filter(each -> links(each).contains(trace))
                        .findFirst());
        assertThat(span.getAttributes().get(AttributeKey.stringKey("error"))).isNull();
    }

    @Test
    void figures_name_traces_as_examples() {
        service.as(Person.staff("porters"))
                .with("traceparent", traceparent(ONE))
                .get("/api/notes/none");

        var figures = service.as(Person.ops())
                .with("Accept", "application/openmetrics-text; version=1.0.0")
                .get("/actuator/prometheus");

        assertThat(figures.body().lines())
                .anyMatch(
                        line -> line.startsWith("http_server_requests_seconds") && line.contains("trace_id=\"" + ONE));
    }

    private static List<String> links(SpanData span) {
        return span.getLinks().stream()
                .map(link -> link.getSpanContext().getTraceId())
                .toList();
    }

    private static String traceparent(String trace) {
        return "00-" + trace + "-" + SPAN + "-01";
    }
}
