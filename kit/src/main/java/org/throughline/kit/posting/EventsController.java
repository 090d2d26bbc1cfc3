package org.throughline.kit.posting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.Refusal;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.access.SourceBinding;
import org.throughline.kit.event.PendingEvent;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Problems;

/// Takes events from systems over HTTP: nothing of a request that is not valid goes to Kafka, and 202 says that Kafka
/// has all of it. It does not apply them itself, so both doors lead the same way.
@RestController
class EventsController {
    private final InboundTopics inbound;
    private final PostedEvents posted;
    private final SourceBinding sources;
    private final Producer<byte[], byte[]> producer;

    EventsController(
            InboundTopics inbound, PostedEvents posted, SourceBinding sources, Producer<byte[], byte[]> producer) {
        this.inbound = inbound;
        this.posted = posted;
        this.sources = sources;
        this.producer = producer;
    }

    @PostMapping("/api/events")
    @MayUse(Role.SYSTEM)
    ResponseEntity<Map<String, Integer>> post(
            @RequestHeader HttpHeaders headers, @RequestBody byte[] body, Caller caller) {
        if (inbound.isEmpty()) {
            return Answers.notFound();
        }
        return switch (posted.read(headers, body)) {
            case PostedEvents.Read.Bad bad -> Problems.refused(bad.refusals());
            case PostedEvents.Read.TooLarge tooLarge ->
                Problems.refused(
                        HttpStatus.CONTENT_TOO_LARGE,
                        List.of(new Refusal(
                                tooLarge.at() + "/data",
                                null,
                                "has " + tooLarge.bytes() + " bytes; one event may have at most "
                                        + PendingEvent.MOST_BYTES)));
            case PostedEvents.Read.Good good -> send(good.events(), caller);
        };
    }

    private ResponseEntity<Map<String, Integer>> send(List<Posted> events, Caller caller) {
        var foreign = events.stream()
                .filter(each -> !sources.allows(caller, each.event().getSource().toString()))
                .map(each -> new Refusal(
                        each.at() + "/source",
                        each.event().getSource().toString(),
                        "should be a source that is bound to the client " + caller.client()))
                .toList();
        if (!foreign.isEmpty()) {
            return Problems.refused(HttpStatus.FORBIDDEN, foreign);
        }
        var futures = new ArrayList<Future<RecordMetadata>>(events.size());
        for (var each : shuffled(events)) {
            var future = producer.send(each.toSend());
            futures.add(future);
            // Each send to a broker that does not answer would block for as long again.
            if (future.isDone()) {
                acknowledged(future);
            }
        }
        futures.forEach(EventsController::acknowledged);
        return ResponseEntity.accepted().body(Map.of("accepted", events.size()));
    }

    // What comes without a time must not be known by its place in the batch either. Only it is sent
    // with a timestamp of its own; the order of all others stays.
    private static List<Posted> shuffled(List<Posted> events) {
        var shuffled = new ArrayList<>(events);
        if (events.stream().anyMatch(each -> each.toSend().timestamp() != null)) {
            Collections.shuffle(shuffled);
        }
        return shuffled;
    }

    private static void acknowledged(Future<RecordMetadata> future) {
        try {
            future.get();
        } catch (ExecutionException notTaken) {
            throw new KafkaException("An event that was posted was not taken", notTaken.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while events were posted", stopping);
        }
    }
}
