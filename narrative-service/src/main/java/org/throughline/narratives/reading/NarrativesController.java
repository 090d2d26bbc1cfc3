package org.throughline.narratives.reading;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;

/// All teams' narratives as they are now, for whoever would else ask for each: by team, without what is told to
/// readers.
@RestController
@MayUse(Role.STAFF)
final class NarrativesController {
    private final Narratives narratives;

    NarrativesController(Narratives narratives) {
        this.narratives = narratives;
    }

    /// `after` is a team's id.
    @GetMapping("/api/narratives")
    Page<NarrativeView> list(PageRequest page) {
        return Page.of(
                narratives.after(page.after() == null ? "" : page.after(), page.oneMore()),
                page,
                NarrativeView::team,
                view -> view);
    }
}
