package org.throughline.networks.workforce;

import static com.mongodb.client.model.Filters.lte;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.events.inbound.AssignmentRecorded;
import org.throughline.events.inbound.AssignmentWithdrawn;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Received;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.people.StaffPseudonyms;
import org.throughline.networks.due.DueWork;
import org.throughline.networks.workforce.domain.Assignment;
import org.throughline.networks.workforce.domain.Career;
import org.throughline.networks.workforce.domain.Whereabouts;
import org.throughline.networks.workforce.domain.Workplaces;

/// Follows who is in which team from when to when. A staff number goes no further than the first line that reads
/// it. What begins later takes effect on its day.
///
/// What is stored is stored first, and those who keep people are told afterwards, each time that an event comes,
/// also again: a crash in between loses nothing.
final class FollowingAssignments implements FollowsWorkforce, DueWork, Workplaces {
    private static final int AT_ONCE = 1_000;
    private final AggregateStore<KnownCareer> careers;
    private final StaffPseudonyms pseudonyms;
    private final List<KeepsPeople> keepers;
    private final Clock clock;

    FollowingAssignments(
            AggregateStore<KnownCareer> careers, StaffPseudonyms pseudonyms, List<KeepsPeople> keepers, Clock clock) {
        this.careers = careers;
        this.pseudonyms = pseudonyms;
        this.keepers = List.copyOf(keepers);
        this.clock = clock;
    }

    @Override
    public List<RefusedEvent> handle(List<Received> events) {
        var refused = new ArrayList<RefusedEvent>();
        for (var event : events) {
            switch (event.payload()) {
                case AssignmentRecorded told -> {
                    var to = told.to();
                    if (to != null && to.isBefore(told.from())) {
                        refused.add(new RefusedEvent(
                                event, "data/to was " + to + ": should not be before the first day, " + told.from()));
                    } else {
                        told(event, pseudonyms.of(told.staff()), assignment(event, told));
                    }
                }
                case AssignmentWithdrawn told -> told(event, pseudonyms.of(told.staff()), withdrawn(event, told));
                default -> {
                    // somebody else follows these
                }
            }
        }
        return refused;
    }

    @Override
    public boolean knowsNewerThan(Received event) {
        return switch (event.payload()) {
            case AssignmentRecorded told -> knows(pseudonyms.of(told.staff()), assignment(event, told));
            case AssignmentWithdrawn told -> knows(pseudonyms.of(told.staff()), withdrawn(event, told));
            default -> false;
        };
    }

    private boolean knows(String person, Assignment assignment) {
        return careers.find(person)
                .map(stored -> stored.state().career())
                .filter(career -> career.told(assignment).equals(career))
                .isPresent();
    }

    private void told(Received event, String person, Assignment assignment) {
        var today = LocalDate.now(clock);
        careers.decide(person, Precondition.NONE, Trigger.START, current -> {
            var before = current.map(stored -> stored.state().career()).orElse(Career.NONE);
            var now = before.told(assignment);
            // What was due before stays due: the look that does it may be on its way.
            var due = current.map(stored -> stored.state().dueOn())
                    .filter(day -> !day.isAfter(today))
                    .or(() -> now.nextChangeAfter(today))
                    .orElse(null);
            return now.equals(before) ? Decision.keep() : Decision.write(new KnownCareer(now, due), _ -> List.of());
        });
        careers.find(person)
                .ifPresent(stored -> tell(person, stored.state().career().on(today), Trigger.by(event.envelope())));
    }

    private void tell(String person, Whereabouts now, Trigger trigger) {
        keepers.forEach(keeper -> keeper.worksAt(person, now, trigger));
    }

    @Override
    public void doUpTo(LocalDate today) {
        careers.all(lte("state.dueOn", today.toString()), AT_ONCE).forEach(stored -> takesEffect(stored, today));
    }

    // First told, then struck off: who is told twice finds nothing to do.
    private void takesEffect(Stored<KnownCareer> stored, LocalDate today) {
        tell(stored.id(), stored.state().career().on(today), Trigger.START);
        careers.decide(
                stored.id(),
                Precondition.version(stored.version()),
                Trigger.START,
                current -> current.map(
                                now -> Decision.write(KnownCareer.of(now.state().career(), today), _ -> List.of()))
                        .orElseGet(Decision::keep));
    }

    @Override
    public Whereabouts today(String person) {
        return careers.find(person)
                .map(stored -> stored.state().career().on(LocalDate.now(clock)))
                .orElse(Whereabouts.UNKNOWN);
    }

    private static Assignment assignment(Received event, AssignmentRecorded told) {
        return new Assignment(
                told.team(),
                told.staffGroup(),
                told.from(),
                told.to(),
                false,
                event.envelope().time(),
                event.envelope().id());
    }

    private static Assignment withdrawn(Received event, AssignmentWithdrawn told) {
        return new Assignment(
                told.team(),
                "",
                told.from(),
                null,
                true,
                event.envelope().time(),
                event.envelope().id());
    }
}
