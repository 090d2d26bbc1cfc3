package org.throughline.networks.networking;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.networks.networking.domain.Network;
import org.throughline.networks.networking.domain.Role;
import org.throughline.networks.people.Rights;
import org.throughline.networks.people.Whom;

/// Who takes part. The address names a colleague's staff number, which is a pseudonym before it comes here, or `me`;
/// ETags and preconditions are the network's.
@RestController
@RequestMapping("/api/networks/{network}/members/{staff}")
@MayUse(org.throughline.kit.access.Role.STAFF)
final class MemberController {
    private static final String STAFF = "staff";
    private static final String STAFF_NUMBER = "A staff number, or me";

    private final AggregateStore<Network> networks;
    private final TakingPart takingPart;
    private final Answers answers;

    MemberController(AggregateStore<Network> networks, TakingPart takingPart, Answers answers) {
        this.networks = networks;
        this.takingPart = takingPart;
        this.answers = answers;
    }

    /// Answers with what counts: where the workforce system says where somebody works, that.
    @PutMapping
    @Parameter(name = STAFF, in = ParameterIn.PATH, required = true, description = STAFF_NUMBER)
    ResponseEntity<MemberBody> join(
            @PathVariable Id network,
            Whom whom,
            @RequestBody MemberBody body,
            Caller caller,
            Precondition precondition,
            Trigger trigger) {
        var before = state(network);
        var person = whom.seenBy(caller);
        var joinsAsMember = whom.is(caller)
                && (body.role() == Role.MEMBER
                        || before.filter(state -> state.isConvenedBy(person.value()))
                                .isPresent());
        Rights.require(
                joinsAsMember || mayConvene(caller, before),
                "Everybody may join; only a convenor of the network, or a leader, names members or convenors");
        return takingPart
                .join(network.value(), person, body.member(), precondition, trigger)
                .map(outcome -> answers.of(
                        outcome,
                        stored -> MemberBody.of(
                                Objects.requireNonNull(stored.state().members().get(person.value())))))
                .orElseGet(Answers::notFound);
    }

    // The network is still there, the member is not.
    @DeleteMapping
    @Parameter(name = STAFF, in = ParameterIn.PATH, required = true, description = STAFF_NUMBER)
    ResponseEntity<Void> leave(
            @PathVariable Id network, Whom whom, Caller caller, Precondition precondition, Trigger trigger) {
        Rights.require(
                whom.is(caller) || mayConvene(caller, state(network)),
                "Everybody may leave; only a convenor of the network, or a leader, takes others off its list");
        return takingPart
                .leave(network.value(), whom.seenBy(caller), precondition, trigger)
                .map(answers::withoutBody)
                .orElseGet(Answers::notFound);
    }

    private Optional<Network> state(Id network) {
        return networks.find(network.value()).map(Stored::state);
    }

    private static boolean mayConvene(Caller caller, Optional<Network> network) {
        return network.map(state -> Convening.may(caller, state)).orElse(true);
    }
}
