package org.throughline.kit.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Event;
import org.throughline.kit.ContendedException;
import org.throughline.kit.Refusal;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.event.PendingEvent;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.outbox.Relay;

/// Writes state and events in one atomic write of one document, guarded by the version that the decision was made upon.
final class Writing<S> {
    private static final int ATTEMPTS = 50;
    private static final int AT_ONCE = 5;
    private static final long LONGEST_PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    private final MongoCollection<Document> collection;
    private final Form<S> form;
    private final Function<String, String> subject;
    private final Outbox outbox;
    private final Relay relay;
    private final EventWriter events;
    private final Clock clock;
    private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();

    Writing(
            MongoCollection<Document> collection,
            Form<S> form,
            Function<String, String> subject,
            Outbox outbox,
            Relay relay,
            EventWriter events,
            Clock clock) {
        this.collection = collection;
        this.form = form;
        this.subject = subject;
        this.outbox = outbox;
        this.relay = relay;
        this.events = events;
        this.clock = clock;
    }

    void watch(Consumer<String> watcher) {
        watchers.add(watcher);
    }

    Outcome<S> decide(String id, Precondition precondition, Trigger trigger, AggregateStore.Rule<S> rule) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var document = collection
                    .find(eq("_id", id))
                    .projection(Outbox.forWriting())
                    .first();
            var current = document == null ? null : form.read(document);
            if (!precondition.holdsFor(current)) {
                return new Outcome.Stale<>(current == null || current.removed() ? null : current.version());
            }
            var decision = rule.decide(Optional.ofNullable(current).filter(s -> !s.removed()));
            var outcome = switch (decision) {
                case Decision.Write<S> write -> write(id, document, current, write.state(), write.events(), trigger);
                case Decision.Remove<S> remove -> write(id, document, current, null, remove.events(), trigger);
                case Decision.Keep<S> _ -> new Outcome.Kept<S>(current);
                case Decision.Refuse<S> refuse -> new Outcome.Refused<S>(refuse.refusals());
                case Decision.Conflict<S> conflict -> new Outcome.Conflicted<S>(conflict.reason());
            };
            if (outcome != null) {
                return outcome;
            }
            if (attempt > AT_ONCE) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
            }
        }
        throw new ContendedException(subject.apply(id));
    }

    private @Nullable Outcome<S> write(
            String id,
            @Nullable Document document,
            @Nullable Stored<S> current,
            @Nullable S state,
            LongFunction<List<? extends Event>> payloads,
            Trigger trigger) {
        var version = current == null ? 1 : current.version() + 1;
        var lastSequence = current == null ? 0 : current.sequence();
        var pending = events.of(subject.apply(id), lastSequence, payloads.apply(version), trigger);
        var tooLarge = pending.stream().filter(PendingEvent::isTooLarge).findFirst();
        if (tooLarge.isPresent()) {
            return new Outcome.Refused<>(List.of(tooLarge(tooLarge.get())));
        }
        if (document != null) {
            outbox.admit(document, pending.size(), subject.apply(id));
        }
        var at = clock.instant();
        var consequence = pending.isEmpty()
                ? current == null ? Trigger.START : current.consequence()
                : pending.getFirst().consequence();
        var sequence = pending.isEmpty() ? lastSequence : pending.getLast().sequence();
        var stored = new Stored<>(id, version, sequence, state, at, consequence);
        var isStored = (current == null || document == null)
                ? insert(stored, pending)
                : update(document, current, stored, pending);
        if (!isStored) {
            return null;
        }
        watchers.forEach(watcher -> watcher.accept(id));
        relay.stored(outbox, id, pending);
        return new Outcome.Written<>(
                stored,
                current == null || current.removed(),
                pending.isEmpty() ? null : pending.getFirst().correlationId());
    }

    private static Refusal tooLarge(PendingEvent event) {
        return new Refusal(
                "",
                null,
                "should be shorter in all: what is published about it would have " + event.size()
                        + " bytes, and at most " + PendingEvent.MOST_BYTES + " can be published");
    }

    private boolean insert(Stored<S> stored, List<PendingEvent> pending) {
        var document = form.document(stored);
        if (!pending.isEmpty()) {
            document.append(Form.CAUSE, events.cause(pending.getFirst()));
            outbox.insertInto(document, pending);
        }
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException raced) {
            if (raced.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw raced;
        }
    }

    private boolean update(Document document, Stored<S> current, Stored<S> stored, List<PendingEvent> pending) {
        var updates = form.updates(document, stored);
        if (!pending.isEmpty()) {
            updates.add(set(Form.CAUSE, events.cause(pending.getFirst())));
            updates.add(outbox.append(pending));
        }
        return collection
                        .updateOne(and(eq("_id", stored.id()), eq(Form.VERSION, current.version())), combine(updates))
                        .getMatchedCount()
                == 1;
    }
}
