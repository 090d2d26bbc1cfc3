package org.throughline.engagement.threads;

import static com.mongodb.client.model.Filters.empty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.throughline.engagement.threads.domain.CutThread;
import org.throughline.engagement.threads.domain.Watched;
import org.throughline.engagement.threads.domain.Watched.Step;
import org.throughline.events.engagement.ThreadCut;
import org.throughline.events.engagement.ThreadMended;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.consume.CaughtUp;
import org.throughline.kit.event.Trigger;

/// Looks at the cut threads again and again, and tells of those that hold, once. Any number of instances may look.
final class ThreadWatch {
    private static final Logger log = LoggerFactory.getLogger(ThreadWatch.class);
    private final CaughtUp caughtUp;
    private final CutThreadsReader threads;
    private final AggregateStore<Watched> store;
    private final Duration hold;
    private final Clock clock;

    ThreadWatch(
            CaughtUp caughtUp, CutThreadsReader threads, AggregateStore<Watched> store, Duration hold, Clock clock) {
        this.caughtUp = caughtUp;
        this.threads = threads;
        this.store = store;
        this.hold = hold;
        this.clock = clock;
    }

    /// Not before all is read that was there: else everything would be cut (hole 9).
    @Scheduled(fixedDelayString = "${throughline.threads.look-interval:1m}")
    void look() {
        if (!caughtUp.now()) {
            return;
        }
        try {
            look(threads.read());
        } catch (RuntimeException trouble) {
            log.warn("Cut threads could not be watched and are looked at again: {}", trouble.toString());
        }
    }

    private void look(List<CutThread> cut) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var seen = cut.stream().collect(Collectors.toMap(CutThread::key, thread -> thread, (a, _) -> a));
        var watched = watched();
        var keys = new TreeSet<>(seen.keySet());
        keys.addAll(watched.keySet());
        for (var key : keys) {
            var thread = Optional.ofNullable(seen.get(key));
            if (!(Watched.step(watched.get(key), thread, now, hold) instanceof Step.Nothing)) {
                store.decide(key, Precondition.NONE, Trigger.START, current -> decide(current, thread, now));
            }
        }
    }

    private Decision<Watched> decide(Optional<Stored<Watched>> current, Optional<CutThread> seen, Instant now) {
        return switch (Watched.step(current.map(Stored::state).orElse(null), seen, now, hold)) {
            case Step.Nothing _ -> Decision.keep();
            case Step.Keep keep -> Decision.write(keep.watched(), _ -> List.of());
            case Step.Forget _ -> Decision.remove(_ -> List.of());
            case Step.Tell tell -> Decision.write(tell.watched(), _ -> List.of(cut(tell.watched())));
            case Step.TellMended mended ->
                Decision.remove(_ -> List.of(mended(mended.watched().thread(), mended.mendedSince())));
        };
    }

    private static ThreadCut cut(Watched watched) {
        var thread = watched.thread();
        return new ThreadCut(
                thread.kind(), thread.subject(), thread.title(), thread.says(), thread.mendedBy(), watched.since());
    }

    private static ThreadMended mended(CutThread thread, Instant since) {
        return new ThreadMended(thread.kind(), thread.subject(), thread.title(), since);
    }

    /// Since when these cuts have been there, by their keys; those that are not watched yet are left out.
    Map<String, Instant> since(Collection<String> keys) {
        return store.findAll(keys).stream()
                .collect(Collectors.toMap(Stored::id, stored -> stored.state().since()));
    }

    private Map<String, Watched> watched() {
        return store.all(empty(), 0).stream().collect(Collectors.toMap(Stored::id, Stored::state));
    }
}
