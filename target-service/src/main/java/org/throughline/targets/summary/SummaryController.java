package org.throughline.targets.summary;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.targets.assessing.domain.FindWarnings;
import org.throughline.targets.assessing.domain.Warning;
import org.throughline.targets.measurements.domain.FindGlances;
import org.throughline.targets.measurements.domain.FindGlances.Seen;
import org.throughline.targets.publishing.domain.Edition;
import org.throughline.targets.publishing.domain.FindEditions;

/// A row for each measure of all targets that are held to.
@RestController
class SummaryController {
    private final FindGlances measures;
    private final FindEditions targets;
    private final FindWarnings warnings;

    SummaryController(FindGlances measures, FindEditions targets, FindWarnings warnings) {
        this.measures = measures;
        this.targets = targets;
        this.warnings = warnings;
    }

    @MayUse(Role.STAFF)
    @GetMapping("/api/spc-summary")
    Page<SummaryRow> summary(PageRequest page) {
        var seen = measures.page(page.after(), page.oneMore());
        var ids = seen.stream().map(each -> each.state().target()).distinct().toList();
        var titles = targets.find(ids).stream()
                .collect(Collectors.toMap(
                        Edition::id, edition -> edition.target().title()));
        var told = warnings.of(ids);
        return Page.of(seen, page, each -> each.key().id(), each -> row(each, titles, told));
    }

    private static SummaryRow row(Seen seen, Map<String, String> titles, Map<String, List<Warning>> told) {
        var state = seen.state();
        return SummaryRow.of(
                seen.key(),
                titles.get(state.target()),
                Objects.requireNonNull(state.terms().definition(), "only defined measures are asked for"),
                state.glance(),
                told.getOrDefault(state.target(), List.of()));
    }
}
