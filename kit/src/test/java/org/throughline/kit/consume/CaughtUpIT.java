package org.throughline.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.throughline.kit.Transience;
import org.throughline.kit.notes.ARecord;
import org.throughline.kit.notes.NoteService;
import org.throughline.kit.notes.Notes;
import org.throughline.kit.notes.RecordedNotes;
import org.throughline.testing.Await;
import org.throughline.testing.Person;
import org.throughline.testing.TestKafka;
import org.throughline.testing.TestService;
import tools.jackson.databind.JsonNode;

/// Hole 9: a service that starts on what others have said for years says nothing of its own before it has read it.
class CaughtUpIT {
    /// Seen to fail (it had caught up at once) with knowing how far the topics go counted as having read them.
    @Test
    void a_service_is_not_caught_up_before_it_has_applied_all_that_was_there_when_it_started() {
        Notes.createTopics();
        var name = TestService.freshName(NoteService.class);
        var first = ARecord.of(RecordedNotes.storeAwayFrom(name));
        TestKafka.send(first.toSend());
        try (var service = TestService.startNamed(NoteService.class, name)) {
            var guard = service.bean(CaughtUp.class);
            var notes = service.bean(RecordedNotes.class);
            Await.until("the first to be tried", () -> notes.timesSeen(first.id()) > 0);
            assertThat(guard.now()).isFalse();
            assertThatThrownBy(guard::require).isInstanceOf(NotCaughtUpException.class);
            assertThat(gauge(service)).isZero();

            notes.storeIsBack();
            Await.until("the service to have caught up", guard::now);
            assertThat(notes.has(first.id())).isTrue();
            guard.require();
            assertThat(gauge(service)).isEqualTo(1);
        }
    }

    /// A new generation of what is derived is built beside the one that answers (hole 10). Seen to fail without the
    /// health of what is derived in the group of readiness.
    @Test
    void a_later_generation_is_not_ready_before_it_has_read_all_and_says_how_far_it_is() {
        Notes.createTopics();
        var name = TestService.freshName(NoteService.class);
        var first = ARecord.of(RecordedNotes.storeAwayFrom(name));
        TestKafka.send(first.toSend());
        try (var service = TestService.startNamed(NoteService.class, name, "throughline.generation=2")) {
            var notes = service.bean(RecordedNotes.class);
            Await.until("the first to be tried", () -> notes.timesSeen(first.id()) > 0);
            assertThat(service.client().get("/actuator/health/liveness").status())
                    .isEqualTo(200);
            assertThat(service.client().get("/actuator/health/readiness").status())
                    .isEqualTo(503);
            Await.until("how far it is", () -> derived(service).path("of").asLong() > 0);
            assertThat(derived(service).path("read").asLong())
                    .isLessThan(derived(service).path("of").asLong());

            notes.storeIsBack();
            Await.until(
                    "it to be ready",
                    () -> service.client().get("/actuator/health/readiness").status() == 200);
            assertThat(derived(service).path("generation").asInt()).isEqualTo(2);
            assertThat(derived(service).path("read")).isEqualTo(derived(service).path("of"));
        }
    }

    private static JsonNode derived(TestService service) {
        return service.as(Person.ops()).get("/actuator/health/readiness").json().at("/components/derived/details");
    }

    /// Who derives may simply throw it: it is waited for, and nothing is parked.
    @Test
    void being_too_early_passes() {
        assertThat(Transience.mayPass(new NotCaughtUpException())).isTrue();
    }

    private static double gauge(TestService service) {
        return service.bean(MeterRegistry.class)
                .get("throughline.caught.up")
                .gauge()
                .value();
    }
}
