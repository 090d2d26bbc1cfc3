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
import org.throughline.testing.TestKafka;
import org.throughline.testing.TestService;

/// Hole 9: a service that starts on what others have said for years says nothing of its own before it has read it.
class CaughtUpIT {
    /// Must fail when being subscribed counts as having read.
    @Test
    void a_service_is_not_caught_up_before_it_has_applied_all_that_was_there_when_it_started() {
        Notes.createTopics();
        var first = ARecord.of("store away before the start");
        TestKafka.send(first.toSend());
        try (var service = TestService.start(NoteService.class)) {
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
