package org.throughline.networks.networking;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.networks.people.domain.Pseudonym;

/// Who takes part. The address names a colleague's staff number, which is a pseudonym before it comes here; ETags and
/// preconditions are the network's.
@RestController
@RequestMapping("/api/networks/{network}/members/{staff}")
@MayUse(Role.STAFF)
final class MemberController {
    private static final String STAFF = "staff";

    private final TakingPart takingPart;
    private final Answers answers;

    MemberController(TakingPart takingPart, Answers answers) {
        this.takingPart = takingPart;
        this.answers = answers;
    }

    @PutMapping
    @Parameter(name = STAFF, in = ParameterIn.PATH, required = true, description = "A staff number")
    ResponseEntity<Object> join(
            @PathVariable Id network,
            Pseudonym person,
            @RequestBody MemberBody body,
            Precondition precondition,
            Trigger trigger) {
        return takingPart
                .join(network.value(), person, body.member(), precondition, trigger)
                .map(outcome -> answers.of(outcome, _ -> body))
                .orElseGet(Answers::notFound);
    }

    @DeleteMapping
    @Parameter(name = STAFF, in = ParameterIn.PATH, required = true, description = "A staff number")
    ResponseEntity<Object> leave(
            @PathVariable Id network, Pseudonym person, Precondition precondition, Trigger trigger) {
        return takingPart
                .leave(network.value(), person, precondition, trigger)
                .map(outcome -> withoutBody(answers.of(outcome, NetworkView::of)))
                .orElseGet(Answers::notFound);
    }

    // The network is still there, the member is not.
    private static ResponseEntity<Object> withoutBody(ResponseEntity<Object> answer) {
        return answer.getStatusCode().is2xxSuccessful()
                ? ResponseEntity.noContent().headers(answer.getHeaders()).build()
                : answer;
    }
}
