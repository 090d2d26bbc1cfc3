package org.throughline.engagement.reading;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;

@RestController
@RequestMapping("/api")
@MayUse(Role.LEADER)
class LeadersController {
    private final TargetsReader targets;
    private final TeamsReader teams;
    private final NetworksReader networks;

    LeadersController(TargetsReader targets, TeamsReader teams, NetworksReader networks) {
        this.targets = targets;
        this.teams = teams;
        this.networks = networks;
    }

    @GetMapping("/targets")
    Page<TargetRow> targets(PageRequest request) {
        return targets.page(request);
    }

    @GetMapping("/targets/{id}")
    ResponseEntity<TargetView> target(@PathVariable Id id) {
        return targets.target(id.value()).map(ResponseEntity::ok).orElseGet(Answers::notFound);
    }

    @GetMapping("/teams")
    Page<TeamView> teams(PageRequest request) {
        return teams.page(request);
    }

    @GetMapping("/teams/{id}")
    ResponseEntity<TeamView> team(@PathVariable Id id) {
        return teams.team(id.value()).map(ResponseEntity::ok).orElseGet(Answers::notFound);
    }

    @GetMapping("/networks/{id}")
    ResponseEntity<NetworkView> network(@PathVariable Id id) {
        return networks.network(id.value()).map(ResponseEntity::ok).orElseGet(Answers::notFound);
    }
}
