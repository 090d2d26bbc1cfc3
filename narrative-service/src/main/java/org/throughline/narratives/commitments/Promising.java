package org.throughline.narratives.commitments;

import static com.mongodb.client.model.Filters.lte;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.throughline.kit.Refusal;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.consume.CaughtUp;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.web.PageRequest;
import org.throughline.narratives.commitments.domain.Commitment;
import org.throughline.narratives.commitments.domain.Step;
import org.throughline.narratives.commitments.domain.WorkingDays;

/// Making promises, saying what became of them, and letting days pass.
final class Promising {
    private static final Logger log = LoggerFactory.getLogger(Promising.class);
    private static final int AT_ONCE = 200;

    private final AggregateStore<Commitment> commitments;
    private final WorkingDays days;
    private final CaughtUp caughtUp;
    private final Clock clock;

    Promising(AggregateStore<Commitment> commitments, WorkingDays days, CaughtUp caughtUp, Clock clock) {
        this.commitments = commitments;
        this.days = days;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    AggregateStore<Commitment> store() {
        return commitments;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Optional<Stored<Commitment>> find(String id) {
        return commitments.find(id);
    }

    Outcome<Commitment> make(String id, CommitmentBody body, Precondition precondition, Trigger trigger) {
        var targets = body.targets() == null ? List.<String>of() : body.targets();
        var wanted = Commitment.made(body.from(), body.to(), body.text().strip(), body.due(), targets, days);
        return commitments.decide(id, precondition, trigger, current -> {
            if (current.isPresent()) {
                return current.get().state().wasMadeAs(wanted)
                        ? Decision.keep()
                        : Decision.conflict("A promise that was made is changed by renegotiating it");
            }
            if (body.from().equals(body.to())) {
                return Decision.refuse(
                        List.of(new Refusal("/to", body.to().id(), "should be somebody else than who promises")));
            }
            return body.due().isBefore(today())
                    ? Decision.refuse(List.of(
                            new Refusal("/due", body.due().toString(), "should be today, " + today() + ", or later")))
                    : Decision.write(wanted, version -> CommitmentNews.made(id, wanted, version));
        });
    }

    Outcome<Commitment> say(String id, OutcomeBody said, Precondition precondition, Trigger trigger) {
        return commitments.decide(
                id,
                precondition,
                trigger,
                current -> decided(id, current.orElseThrow().state().says(said.on(today()), days)));
    }

    private static Decision<Commitment> decided(String id, Step step) {
        return switch (step) {
            case Step.Moved moved ->
                Decision.write(
                        moved.commitment(),
                        version -> CommitmentNews.changed(id, moved.commitment(), moved.change(), version));
            case Step.Past past ->
                Decision.write(past.commitment(), _ -> CommitmentNews.past(past.commitment(), past.touched()));
            case Step.Same _ -> Decision.keep();
            case Step.NotNow notNow -> Decision.conflict(notNow.reason());
            case Step.Wrong wrong ->
                Decision.refuse(wrong.flaws().stream()
                        .map(flaw -> new Refusal(flaw.field(), null, flaw.expected()))
                        .toList());
        };
    }

    /// Each that is due moves in one conditional write with its event, so any number of instances may try (hole 8).
    /// Not before this service knows what was there when it started (hole 9).
    @Scheduled(fixedDelay = 60_000, initialDelay = 5_000)
    void everyMinute() {
        if (!caughtUp.now()) {
            return;
        }
        try {
            passDays();
        } catch (RuntimeException trouble) {
            log.warn("Promises whose day has passed are looked at again in a minute: {}", trouble.toString());
        }
    }

    void passDays() {
        String after = null;
        do {
            var due = due(after);
            due.forEach(this::pass);
            after = due.size() < AT_ONCE ? null : due.getLast().id();
        } while (after != null);
    }

    // What is settled by the clock starts a change of its own; what only falls silent follows from what was last said.
    private void pass(Stored<Commitment> due) {
        var step = due.state().passes(today());
        var trigger = step instanceof Step.Past ? due.consequence() : Trigger.START;
        commitments.decide(
                due.id(),
                Precondition.version(due.version()),
                trigger,
                current -> current.map(
                                stored -> decided(stored.id(), stored.state().passes(today())))
                        .orElseGet(Decision::keep));
    }

    // Dates are stored as ISO text, which sorts like the days.
    private List<Stored<Commitment>> due(@Nullable String after) {
        return commitments.page(lte("state.next", today().toString()), after, AT_ONCE);
    }

    /// Those that a query finds, in order of ids.
    List<Stored<Commitment>> page(Bson filter, PageRequest page) {
        return commitments.page(filter, page.after(), page.oneMore());
    }
}
