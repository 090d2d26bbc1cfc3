package org.throughline.targets.assessing;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.targets.assessing.domain.Warning;

/// What makes a target incomplete or suspect, as of today.
@RestController
class WarningsController {
    private final Assessing assessing;

    WarningsController(Assessing assessing) {
        this.assessing = assessing;
    }

    @MayUse(Role.STAFF)
    @GetMapping("/api/targets/{id}/warnings")
    ResponseEntity<Page<Warning>> warnings(@PathVariable Id id) {
        return assessing
                .now(id.value())
                .map(assessment -> ResponseEntity.ok(new Page<>(assessment.warnings(), null)))
                .orElseGet(Answers::notFound);
    }
}
