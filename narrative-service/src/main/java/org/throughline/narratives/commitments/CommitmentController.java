package org.throughline.narratives.commitments;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.narratives.sources.Directory;

@RestController
@MayUse(Role.STAFF)
@RequestMapping("/api/commitments/{id}")
final class CommitmentController {
    private final Promising promising;
    private final Directory directory;
    private final Answers answers;

    CommitmentController(Promising promising, Directory directory, Answers answers) {
        this.promising = promising;
        this.directory = directory;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<CommitmentView> read(@PathVariable Id id) {
        return answers.of(promising.find(id.value()), CommitmentView::of);
    }

    @PutMapping
    ResponseEntity<CommitmentView> make(
            @PathVariable Id id,
            @RequestBody CommitmentBody body,
            Caller caller,
            Precondition precondition,
            Trigger trigger) {
        Acting.by(caller, directory).require(body.from());
        return answers.of(promising.make(id.value(), body, precondition, trigger), CommitmentView::of);
    }

    @PostMapping("/outcomes")
    ResponseEntity<CommitmentView> say(
            @PathVariable Id id,
            @RequestBody OutcomeBody body,
            Caller caller,
            Precondition precondition,
            Trigger trigger) {
        var present = promising.find(id.value());
        if (present.isEmpty()) {
            return Answers.notFound();
        }
        Acting.by(caller, directory).requireMaySay(body.outcome(), present.get().state());
        return answers.of(promising.say(id.value(), body, precondition, trigger), CommitmentView::of);
    }
}
