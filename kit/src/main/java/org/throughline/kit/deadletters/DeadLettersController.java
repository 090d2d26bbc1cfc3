package org.throughline.kit.deadletters;

import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.deadletters.RefusedRecord.Standing;
import org.throughline.kit.deadletters.Replays.Replayed;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Problems;

/// A dead letter: look at it, replay it to the consumer that refused it, or discard it. They are listed by
/// `GET /api/refusals?standing=parked`.
@RestController
@RequestMapping("/api/dead-letters/{id}")
@MayUse(Role.OPS)
final class DeadLettersController {
    private final Refusals refusals;
    private final ParkedRecords parked;
    private final Replays replays;

    DeadLettersController(Refusals refusals, ParkedRecords parked, Replays replays) {
        this.refusals = refusals;
        this.parked = parked;
        this.replays = replays;
    }

    /// What came of a replay.
    ///
    /// @param outcome applied, superseded or refused
    record Answer(String outcome, @Nullable String reason) {}

    @GetMapping
    ResponseEntity<LetterView> look(@PathVariable String id) {
        return withLetter(id, (refused, letter) -> ResponseEntity.ok(LetterView.of(refused, letter)));
    }

    @PostMapping("/replay")
    ResponseEntity<Answer> replay(@PathVariable String id) {
        return withLetter(id, this::replay);
    }

    private ResponseEntity<Answer> replay(RefusedRecord refused, ConsumerRecord<byte[], byte[]> letter) {
        if (refused.standing() != Standing.PARKED) {
            return settledAlready(refused);
        }
        if (ParkedHeaders.isTruncated(letter)) {
            return Problems.of(
                    HttpStatus.CONFLICT, "It was too large to be parked whole: what is left of it cannot be applied");
        }
        return ResponseEntity.ok(
                switch (replays.replay(refused.consumer(), original(refused, letter))) {
                    case Replayed.Applied _ -> {
                        refusals.settle(refused.id(), Standing.REPLAYED);
                        yield new Answer("applied", null);
                    }
                    case Replayed.Superseded _ -> {
                        refusals.settle(refused.id(), Standing.SUPERSEDED);
                        yield new Answer("superseded", "Something newer is there");
                    }
                    case Replayed.RefusedAgain(var reason) -> {
                        refusals.refusedAgain(refused.id(), reason);
                        yield new Answer("refused", reason);
                    }
                });
    }

    @PostMapping("/discard")
    ResponseEntity<RefusalView> discard(@PathVariable String id) {
        var refused = refusals.find(id).orElse(null);
        if (refused == null) {
            return Answers.notFound();
        }
        if (refused.standing() != Standing.DISCARDED && !refusals.settle(id, Standing.DISCARDED)) {
            return refusals.find(id)
                    .map(DeadLettersController::<RefusalView>settledAlready)
                    .orElseGet(Answers::notFound);
        }
        return refusals.find(id)
                .map(found -> ResponseEntity.ok(RefusalView.of(found)))
                .orElseGet(Answers::notFound);
    }

    private <V> ResponseEntity<V> withLetter(
            String id, BiFunction<RefusedRecord, ConsumerRecord<byte[], byte[]>, ResponseEntity<V>> then) {
        var refused = refusals.find(id).orElse(null);
        if (refused == null) {
            return Answers.notFound();
        }
        return parked.find(refused)
                .map(letter -> then.apply(refused, letter))
                .orElseGet(() -> Problems.of(
                        HttpStatus.GONE, "Its bytes were kept for as long as its topic keeps them; they are gone"));
    }

    private static <V> ResponseEntity<V> settledAlready(RefusedRecord refused) {
        return Problems.of(
                HttpStatus.CONFLICT,
                switch (refused.standing()) {
                    case PARKED -> "It waits; ask again";
                    case REPLAYED -> "It was replayed already, and applied";
                    case SUPERSEDED -> "It was replayed already, when something newer was there";
                    case DISCARDED -> "It was discarded";
                });
    }

    private static ConsumerRecord<byte[], byte[]> original(
            RefusedRecord refused, ConsumerRecord<byte[], byte[]> letter) {
        return new ConsumerRecord<>(
                refused.topic(),
                refused.partition(),
                refused.offset(),
                letter.timestamp(),
                TimestampType.CREATE_TIME,
                letter.serializedKeySize(),
                letter.serializedValueSize(),
                letter.key(),
                letter.value(),
                ParkedHeaders.own(letter),
                letter.leaderEpoch());
    }
}
