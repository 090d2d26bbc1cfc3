package org.throughline.targets.measurements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.Refusal;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.spc.Options;
import org.throughline.targets.measurements.domain.MeasureKey;
import org.throughline.targets.measurements.domain.MeasureState;
import org.throughline.targets.measurements.domain.Terms;
import org.throughline.targets.publishing.domain.Edition;
import org.throughline.targets.publishing.domain.FindEditions;

/// How a measure's chart is to be read.
@RestController
class OptionsController {
    private final FindEditions targets;
    private final Recording recording;
    private final PassingOn passingOn;
    private final Answers answers;

    OptionsController(FindEditions targets, Recording recording, PassingOn passingOn, Answers answers) {
        this.targets = targets;
        this.recording = recording;
        this.passingOn = passingOn;
        this.answers = answers;
    }

    @MayUse(Role.LEADER)
    @PutMapping("/api/targets/{id}/spc-options")
    ResponseEntity<Options> put(
            @PathVariable Id id,
            @RequestParam(required = false) @Nullable String measure,
            @RequestBody OptionsRequest request,
            Precondition precondition,
            Trigger trigger) {
        return targets.find(List.of(id.value())).stream()
                .findFirst()
                .map(edition -> answers.of(
                        read(edition, MeasureKey.of(id.value(), measure), request.toOptions(), precondition, trigger),
                        stored -> stored.state().options()))
                .orElseGet(Answers::notFound);
    }

    private Outcome<MeasureState> read(
            Edition edition, MeasureKey key, Options options, Precondition precondition, Trigger trigger) {
        var terms = Terms.of(edition, key.measure());
        if (terms.definition() == null) {
            return new Outcome.Refused<>(
                    List.of(new Refusal("measure", key.measure(), "should be " + Submission.measures(edition))));
        }
        if (edition.retired()) {
            return Submitting.RETIRED;
        }
        var outcome = recording.read(key, options, terms, precondition, trigger);
        if (outcome instanceof Outcome.Written<MeasureState> written) {
            passingOn.tryNow(List.of(written.stored()));
        }
        return outcome;
    }
}
