package org.throughline.engagement.reading;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.pages.Pages;

@Controller
@MayUse(Role.LEADER)
class LeadersPages {
    private final TargetTables tables;
    private final TargetsReader targets;
    private final TargetPages targetPages;
    private final Pages pages;

    LeadersPages(TargetTables tables, TargetsReader targets, TargetPages targetPages, Pages pages) {
        this.tables = tables;
        this.targets = targets;
        this.targetPages = targetPages;
        this.pages = pages;
    }

    @GetMapping("/targets")
    ResponseEntity<String> targets(@RequestParam @Nullable String after) {
        return pages.page("Targets", "/targets", TargetsPageRenderer.of(), new TargetsPage(tables.after(after)));
    }

    /// The table for a spreadsheet, all of it.
    @GetMapping(value = "/targets.csv", produces = "text/csv")
    ResponseEntity<Page<TargetRow>> targetsAsCsv() {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"targets.csv\"")
                .body(targets.page(new PageRequest(PageRequest.GREATEST_LIMIT, null)));
    }

    @GetMapping("/targets/{id}")
    ResponseEntity<String> target(@PathVariable Id id) {
        return targets.target(id.value())
                .map(targetPages::of)
                .map(page -> pages.page(page.title(), "/targets/" + id, TargetPageRenderer.of(), page))
                .orElseGet(pages::notFound);
    }
}
