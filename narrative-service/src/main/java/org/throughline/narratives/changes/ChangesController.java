package org.throughline.narratives.changes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.bson.Document;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.throughline.kit.KitSettings;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.narratives.acknowledgements.Acknowledgements;

@RestController
@MayUse({Role.STAFF, Role.SYSTEM, Role.OPS})
@RequestMapping("/api/changes/{change}")
final class ChangesController {
    private static final Duration TURN = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MOST_FOLLOWERS = 200;

    private final Changes changes;
    private final Semaphore followers = new Semaphore(MOST_FOLLOWERS);
    private final SharedReadings readings;
    private final Acknowledgements acknowledgements;
    private final ZoneId zone;

    ChangesController(Changes changes, Acknowledgements acknowledgements, KitSettings settings, MeterRegistry metrics) {
        this.changes = changes;
        this.acknowledgements = acknowledgements;
        this.zone = settings.zone();
        Gauge.builder("throughline.changes.followers", followers, free -> MOST_FOLLOWERS - free.availablePermits())
                .description("Open streams that follow a change")
                .register(metrics);
        this.readings = new SharedReadings(this::read, TURN);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ChangeView read(@PathVariable String change) {
        var stored = changes.find(List.of(change));
        if (stored.isEmpty()) {
            return ChangeView.notSeen(change);
        }
        var view = ChangeView.of(
                stored.getFirst(), Objects.requireNonNull(changes.count(stored).get(change)));
        return view.settled() && view.firstAt() != null ? read(view, stored.getFirst()) : view;
    }

    // Only what has settled is looked at: whoever follows a change asks five times a second.
    private ChangeView read(ChangeView view, Document stored) {
        var since = LocalDate.ofInstant(Objects.requireNonNull(view.firstAt()), zone);
        return view.readBy(acknowledgements.readByHalf(changes.revised(stored), since));
    }

    /// The same as it moves, until it has settled; one that settled and moves on again is told when asked again.
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(@PathVariable String change) {
        if (!followers.tryAcquire()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "Too many follow changes at the moment");
        }
        var emitter = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual().name("follow-change").start(() -> {
            try {
                send(change, emitter);
            } finally {
                followers.release();
            }
        });
        return emitter;
    }

    private void send(String change, SseEmitter emitter) {
        try {
            ChangeView last = null;
            long quiet = 0;
            for (long waited = 0; waited < LONGEST.toMillis(); waited += TURN.toMillis()) {
                var now = readings.of(change);
                if (!now.equals(last)) {
                    emitter.send(SseEmitter.event().name("change").data(now));
                    last = now;
                    quiet = 0;
                }
                if (now.settled()) {
                    break;
                }
                Thread.sleep(TURN);
                quiet += TURN.toMillis();
                if (quiet >= HEARTBEAT.toMillis()) {
                    emitter.send(SseEmitter.event().comment("still here"));
                    quiet = 0;
                }
            }
            emitter.complete();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (IOException | RuntimeException gone) {
            emitter.completeWithError(gone);
        }
    }
}
