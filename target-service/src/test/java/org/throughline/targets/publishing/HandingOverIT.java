package org.throughline.targets.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.targets.ATarget.aTarget;
import static org.throughline.targets.ATarget.months;
import static org.throughline.targets.Shared.leader;
import static org.throughline.targets.Shared.service;
import static org.throughline.targets.Shared.staff;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.throughline.events.Subjects;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;
import org.throughline.targets.Told;
import org.throughline.targets.publishing.domain.Target;
import org.throughline.targets.publishing.domain.TargetState;
import org.throughline.targets.publishing.domain.Threshold;
import org.throughline.testing.Await;

/// A target and its measures are several documents: what happens when the service dies between them.
class HandingOverIT {
    /// Seen to fail without the task `handingOver::sweep` in `PublishingConfiguration.clockWork`. Seen to fail
    /// (the event was there, its cause was lost) with an origin of nothing in `HandingOver.tryNow`.
    @Test
    void a_crash_between_a_target_and_its_measures_is_made_good_and_keeps_the_thread() {
        leader().put("/api/targets/crashed", aTarget().heldTo(80, "2022-01-01").json());
        leader().send("POST", "/api/targets/crashed/measurements", "text/csv", months(70));
        assertThat(assurance("crashed")).isEqualTo("fail");
        Told.last("measure/crashed.main", "target.signalled", 1);

        var outcome = dying().publish("crashed", heldTo("crashed", 60), Precondition.NONE, Trigger.START);

        var change = ((Outcome.Written<TargetState>) outcome).change();
        var signalled = Told.last("measure/crashed.main", "target.signalled", 2);
        assertThat(signalled.data().at("/after/assurance").asString()).isEqualTo("pass");
        assertThat(signalled.header("correlationid")).isEqualTo(change);
        Await.until(
                "the note is struck out",
                () -> store().find("crashed").orElseThrow().state().toEvaluate() == null);
        assertThat(Told.typesAtRest(service(), "measure/crashed.main").stream().filter("target.signalled"::equals))
                .hasSize(2);
    }

    private static Target heldTo(String id, double threshold) {
        var target = store().find(id).orElseThrow().state().target();
        return new Target(
                target.title(),
                target.setBy(),
                target.statement(),
                target.whyItMatters(),
                target.measure(),
                target.thresholds().stream()
                        .map(old -> new Threshold(old.from(), threshold))
                        .toList(),
                target.drivers(),
                target.balancingMeasures(),
                target.externalIds());
    }

    /// Publishing in a process that dies once the target is written.
    private static Publishing dying() {
        var handingOver = new HandingOver(store(), (edition, origin) -> {
            throw new IllegalStateException("died here");
        });
        return new Publishing(store(), handingOver, service().bean(Clock.class));
    }

    private static AggregateStore<TargetState> store() {
        return service().bean(Aggregates.class).open("targets", TargetState.class, Subjects::target);
    }

    private static String assurance(String target) {
        return staff().get("/api/targets/" + target + "/spc")
                .json()
                .get("assurance")
                .asString();
    }
}
