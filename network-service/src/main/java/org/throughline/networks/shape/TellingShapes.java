package org.throughline.networks.shape;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.networks.Burden;
import org.throughline.events.networks.Mix;
import org.throughline.events.networks.NetworkAssessed;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;
import org.throughline.networks.due.DueWork;

/// Tells others of the shape of networks where it is otherwise than they were told, at most once a day each: what
/// moves with each who comes and goes would tell of them.
final class TellingShapes implements DueWork {
    private final AggregateStore<NetworkAssessed> shapes;
    private final AssessingNetworks assessing;
    private final Clock clock;
    private volatile @Nullable Instant last;

    TellingShapes(AggregateStore<NetworkAssessed> shapes, AssessingNetworks assessing, Clock clock) {
        this.shapes = shapes;
        this.assessing = assessing;
        this.clock = clock;
    }

    @Override
    public void doUpTo(LocalDate today) {
        var now = clock.instant();
        var before = last;
        if (before == null || !before.plus(assessing.settings().assessEvery()).isAfter(now)) {
            last = now;
            tell(today);
        }
    }

    void tell(LocalDate today) {
        var known = assessing.known();
        known.networks().forEach((id, network) -> {
            if (isToldToday(id, today)) {
                return;
            }
            var done = assessing.doneBy(List.of(id)).getOrDefault(id, List.of());
            var assessed = event(assessing.shape(id, network, known, done), today);
            shapes.decide(
                    id,
                    Precondition.NONE,
                    Trigger.START,
                    current -> current.isPresent() && isTold(current.get().state(), assessed)
                            ? Decision.keep()
                            : Decision.write(assessed, _ -> List.of(assessed)));
        });
    }

    private boolean isToldToday(String id, LocalDate today) {
        return shapes.find(id)
                .filter(told -> !told.state().on().isBefore(today))
                .isPresent();
    }

    private static boolean isTold(NetworkAssessed before, NetworkAssessed now) {
        return !before.on().isBefore(now.on()) || sameDay(before, now.on()).equals(now);
    }

    private static NetworkAssessed sameDay(NetworkAssessed assessed, LocalDate on) {
        return new NetworkAssessed(
                assessed.network(),
                assessed.suppressed(),
                assessed.mix(),
                assessed.burden(),
                assessed.joinedOnlyHere(),
                assessed.missing(),
                on);
    }

    private static NetworkAssessed event(Shape shape, LocalDate on) {
        var mix = shape.mix();
        var burden = shape.burden();
        return new NetworkAssessed(
                shape.network(),
                shape.suppressed(),
                mix == null
                        ? null
                        : new Mix(
                                mix.departments().value(),
                                mix.staffGroups().value(),
                                mix.ties().value(),
                                mix.tooNarrow()),
                burden == null
                        ? null
                        : new Burden(
                                burden.topFifth().value(),
                                burden.gini().value(),
                                burden.carriers().value(),
                                burden.tooFew()),
                shape.bridging().joinedOnlyHere(),
                shape.missing().stream()
                        .map(Shape.Absent::department)
                        .distinct()
                        .toList(),
                on);
    }
}
