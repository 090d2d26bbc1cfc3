package org.throughline.targets.measurements;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.spc.Chart;
import org.throughline.targets.measurements.domain.MeasureKey;
import org.throughline.targets.measurements.domain.MeasureState;
import org.throughline.targets.measurements.domain.Terms;
import org.throughline.targets.publishing.domain.Edition;
import org.throughline.targets.publishing.domain.FindEditions;

@RestController
class SpcController {
    private final FindEditions targets;
    private final AggregateStore<MeasureState> store;

    SpcController(FindEditions targets, AggregateStore<MeasureState> store) {
        this.targets = targets;
        this.store = store;
    }

    private record Read(Optional<Stored<MeasureState>> stored, MeasureState state, Chart chart) {
        /// The measure's version, so that who sets its options can say upon which.
        <V> ResponseEntity<V> answer(V body) {
            var answer = ResponseEntity.ok();
            stored.ifPresent(measure -> answer.eTag("\"" + measure.version() + "\""));
            return answer.body(body);
        }
    }

    @MayUse(Role.STAFF)
    @GetMapping(path = "/api/targets/{id}/spc", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SpcView> chart(@PathVariable Id id, @RequestParam(required = false) @Nullable String measure) {
        return read(MeasureKey.of(id.value(), measure))
                .map(read -> read.answer(SpcView.of(
                        read.state().options(), read.chart(), read.state().misfits())))
                .orElseGet(Answers::notFound);
    }

    /// The points as a table.
    @MayUse(Role.STAFF)
    @GetMapping(path = "/api/targets/{id}/spc", produces = "text/csv")
    ResponseEntity<Page<SpcView.PointView>> table(
            @PathVariable Id id, @RequestParam(required = false) @Nullable String measure) {
        return read(MeasureKey.of(id.value(), measure))
                .map(read -> read.answer(new Page<>(SpcView.points(read.chart()), null)))
                .orElseGet(Answers::notFound);
    }

    // By the newest of what the target and the measure know: the evaluation may not have followed yet.
    private Optional<Read> read(MeasureKey key) {
        return targets.find(List.of(key.target())).stream().findFirst().map(edition -> {
            var stored = store.find(key.id());
            var state = stored.map(Stored::state)
                    .orElseGet(() -> MeasureState.empty(key))
                    .by(Terms.of(edition, key.measure()));
            return new Read(stored, state, state.chart().orElseThrow(() -> unknown(key, edition)));
        });
    }

    private static RefusedException unknown(MeasureKey key, Edition edition) {
        return new RefusedException(new Refusal("measure", key.measure(), "should be " + Submission.measures(edition)));
    }
}
