package org.throughline.targets.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.targets.ATarget.aTarget;
import static org.throughline.targets.Shared.leader;
import static org.throughline.targets.Shared.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.Subjects;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;
import org.throughline.targets.Told;
import org.throughline.targets.measurements.domain.Figure;
import org.throughline.targets.measurements.domain.MeasureKey;
import org.throughline.targets.measurements.domain.MeasureState;
import org.throughline.targets.measurements.domain.Stamp;
import org.throughline.targets.measurements.domain.Terms;
import org.throughline.targets.publishing.domain.FindEditions;
import org.throughline.testing.Await;

/// A measure and the assessment of its target are two documents: what happens when the service dies between them.
class PassingOnIT {
    /// Seen to fail without the task in `MeasurementsConfiguration.assessmentsLeft`.
    @Test
    void a_crash_between_a_measure_and_the_assessment_is_made_good_and_keeps_the_thread() {
        leader().put(
                        "/api/targets/died",
                        aTarget()
                                .heldTo(95, "2020-01-01")
                                .movedBy("flow", "Flow")
                                .balancedBy("falls", "decrease")
                                .json());
        Told.last("assessment/died", "target.assessed", 1);
        var month = LocalDate.now(Clock.systemUTC()).withDayOfMonth(1).minusMonths(1);

        // Written as the service writes it, by a process that dies before it passes on.
        var key = MeasureKey.of("died", null);
        var edition = service().bean(FindEditions.class).find(List.of("died")).getFirst();
        var recorded = service()
                .bean(Recording.class)
                .write(
                        key,
                        List.of(new Figure(month, 70.0, null, null, false, new Stamp(Instant.now(), null))),
                        Terms.of(edition, "main"),
                        Precondition.NONE,
                        Trigger.START);

        var evaluated = Told.last("measure/died.main", "measure.evaluated", 1);
        var assessed = Told.last("assessment/died", "target.assessed", 2);
        assertThat(assessed.header("correlationid")).isEqualTo(evaluated.id());
        assertThat(assessed.data()
                        .get("warnings")
                        .valueStream()
                        .map(warning -> warning.get("kind").asString() + " "
                                + warning.get("measure").asString()))
                .containsExactly("not-measured falls");
        assertThat(recorded.written().orElseThrow().state().toAssess()).isTrue();
        Await.until(
                "the note is struck out",
                () -> store().find(key.id()).orElseThrow().state().toAssess() == null);
    }

    private static AggregateStore<MeasureState> store() {
        return service()
                .bean(Aggregates.class)
                .open("measures", MeasureState.class, id -> Subjects.measure("died", "main"));
    }
}
