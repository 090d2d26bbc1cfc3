package org.throughline.networks.contributions;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;

/// The contributions of all teams, for whoever reads the whole trust: one request a page instead of one a team.
@RestController
@RequestMapping("/api/contributions")
@MayUse(Role.STAFF)
final class AllContributionsController {
    private final ContributionStore contributions;

    AllContributionsController(ContributionStore contributions) {
        this.contributions = contributions;
    }

    @GetMapping
    ResponseEntity<Page<ContributionView>> list(PageRequest request) {
        return ResponseEntity.ok(Page.ofStored(contributions.page(request), request, ContributionView::of));
    }
}
