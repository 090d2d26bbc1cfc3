package org.throughline.networks.networking;

import com.mongodb.client.model.Filters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.networks.networking.domain.Network;
import org.throughline.networks.people.Rights;

@RestController
@RequestMapping("/api/networks")
final class NetworkController {
    private final AggregateStore<Network> networks;
    private final FocusingNetworks focusing;
    private final Answers answers;

    NetworkController(AggregateStore<Network> networks, FocusingNetworks focusing, Answers answers) {
        this.networks = networks;
        this.focusing = focusing;
        this.answers = answers;
    }

    @GetMapping
    @MayUse(Role.STAFF)
    Page<NetworkView> list(PageRequest request) {
        return Page.ofStored(
                networks.page(Filters.empty(), request.after(), request.oneMore()), request, NetworkView::of);
    }

    @GetMapping("/{network}")
    @MayUse(Role.STAFF)
    ResponseEntity<NetworkView> read(@PathVariable Id network) {
        return answers.of(networks.find(network.value()), NetworkView::of);
    }

    @PutMapping("/{network}")
    @MayUse(Role.CONVENOR)
    ResponseEntity<NetworkView> focus(
            @PathVariable Id network,
            @RequestBody NetworkBody body,
            Caller caller,
            Precondition precondition,
            Trigger trigger) {
        Rights.require(
                networks.find(network.value())
                        .map(stored -> Convening.may(caller, stored.state()))
                        .orElse(true),
                "Only a convenor of the network, or a leader, may alter it");
        return answers.of(focusing.focus(network.value(), body.focus(), precondition, trigger), NetworkView::of);
    }
}
