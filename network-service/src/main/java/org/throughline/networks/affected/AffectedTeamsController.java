package org.throughline.networks.affected;

import java.util.function.UnaryOperator;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.networks.affected.domain.AffectedTeam;

@RestController
@MayUse(Role.STAFF)
final class AffectedTeamsController {
    private final FindingAffectedTeams finding;

    AffectedTeamsController(FindingAffectedTeams finding) {
        this.finding = finding;
    }

    @GetMapping("/api/targets/{target}/affected-teams")
    ResponseEntity<Page<AffectedTeam>> affectedTeams(@PathVariable Id target, PageRequest request) {
        return finding.affectedBy(target.value(), request)
                .map(found -> ResponseEntity.ok(Page.of(found, request, AffectedTeam::team, UnaryOperator.identity())))
                .orElseGet(Answers::notFound);
    }
}
