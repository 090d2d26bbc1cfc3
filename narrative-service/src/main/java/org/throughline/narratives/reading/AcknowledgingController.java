package org.throughline.narratives.reading;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.narratives.access.Rights;
import org.throughline.narratives.acknowledgements.Acknowledgements;

@RestController
@MayUse(Role.STAFF)
final class AcknowledgingController {
    private final Narratives narratives;
    private final Acknowledgements acknowledgements;

    AcknowledgingController(Narratives narratives, Acknowledgements acknowledgements) {
        this.narratives = narratives;
        this.acknowledgements = acknowledgements;
    }

    record Acknowledged(String team, long version) {}

    /// "I have read it", for who is signed in.
    @PutMapping("/api/teams/{team}/narrative/acknowledgement")
    ResponseEntity<Acknowledged> read(@PathVariable Id team, @RequestBody AcknowledgementBody body, Caller caller) {
        Rights.require(caller.isIn(team.value()), "Only somebody of the team says that they have read it");
        var person = Rights.person(caller);
        var present = narratives.present(team.value());
        if (present.isEmpty()) {
            return Answers.notFound();
        }
        if (body.version() > present.get().version()) {
            throw new RefusedException(new Refusal(
                    "/version",
                    Long.toString(body.version()),
                    "should be a version that there is, at most "
                            + present.get().version()));
        }
        acknowledgements.read(team.value(), person, body.version());
        return ResponseEntity.ok(new Acknowledged(team.value(), acknowledgements.readBy(team.value(), person)));
    }
}
