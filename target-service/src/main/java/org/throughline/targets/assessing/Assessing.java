package org.throughline.targets.assessing;

import static com.mongodb.client.model.Filters.lt;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.targets.assessing.domain.Assessment;
import org.throughline.targets.assessing.domain.AssessmentState;
import org.throughline.targets.measurements.domain.FindGlances;
import org.throughline.targets.measurements.domain.FindGlances.Seen;
import org.throughline.targets.measurements.domain.Glance;
import org.throughline.targets.measurements.domain.ReadingFollower;
import org.throughline.targets.publishing.domain.Edition;
import org.throughline.targets.publishing.domain.FindEditions;
import org.throughline.targets.publishing.domain.Origin;

/// Assesses targets when they or their measures are otherwise than before, and when a day has gone by, and tells what
/// is new about them.
final class Assessing implements ReadingFollower {
    private static final Logger log = LoggerFactory.getLogger(Assessing.class);
    private static final int AT_ONCE = 100;

    private final AggregateStore<AssessmentState> store;
    private final FindEditions targets;
    private final FindGlances measures;
    private final BooleanSupplier caughtUp;
    private final Clock clock;

    Assessing(
            AggregateStore<AssessmentState> store,
            FindEditions targets,
            FindGlances measures,
            BooleanSupplier caughtUp,
            Clock clock) {
        this.caughtUp = caughtUp;
        this.store = store;
        this.targets = targets;
        this.measures = measures;
        this.clock = clock;
    }

    @Override
    public void follow(String target, Origin origin) {
        assess(target, new Trigger(origin.correlation(), origin.event(), origin.traceparent()));
    }

    // What it is made from is read inside the rule, that is after the version that the write is guarded by. So of two
    // that assess at once, the one that read older inputs meets the other's version and reads again.
    private void assess(String target, Trigger trigger) {
        store.decide(target, Precondition.NONE, trigger, current -> {
            var edition = edition(target);
            if (edition.isEmpty()) {
                return Decision.keep();
            }
            var after = state(edition.get());
            var before = current.map(Stored::state);
            return before.filter(after::equals).isPresent()
                    ? Decision.keep()
                    : Decision.write(after, _ -> AssessmentEvents.between(edition.get(), before.orElse(null), after));
        });
    }

    /// As it is now, by the calendar too.
    Optional<Assessment> now(String target) {
        return edition(target)
                .map(edition -> Assessment.of(edition, glances(measures.of(target)), LocalDate.now(clock)));
    }

    private AssessmentState state(Edition edition) {
        var seen = measures.of(edition.id());
        var today = LocalDate.now(clock);
        var assessment = Assessment.of(edition, glances(seen), today);
        var versions = new TreeMap<String, Long>();
        seen.forEach(each -> versions.put(each.state().measure(), each.version()));
        return new AssessmentState(
                edition.version(),
                versions,
                edition.retired() ? null : today,
                assessment.warnings(),
                assessment.suspicions());
    }

    private static Map<String, Glance> glances(List<Seen> seen) {
        var glances = new TreeMap<String, Glance>();
        for (var each : seen) {
            var glance = each.state().glance();
            if (glance != null) {
                glances.put(each.state().measure(), glance);
            }
        }
        return glances;
    }

    private Optional<Edition> edition(String target) {
        return targets.find(List.of(target)).stream().findFirst();
    }

    /// A day has gone by: a threshold may be in force, a figure may be missing.
    void look() {
        // What seems to be missing may be waiting to be read (hole 9).
        if (!caughtUp.getAsBoolean()) {
            return;
        }
        var today = LocalDate.now(clock).toString();
        var due = store.page(lt("state.day", today), null, AT_ONCE);
        while (!due.isEmpty()) {
            for (var assessed : due) {
                try {
                    assess(assessed.id(), Trigger.START);
                } catch (RuntimeException trouble) {
                    log.warn("{} could not be assessed for today yet: {}", assessed.id(), trouble.toString());
                }
            }
            due = store.page(lt("state.day", today), due.getLast().id(), AT_ONCE);
        }
    }
}
