package org.throughline.engagement.reading;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.engagement.whatif.Asked;
import org.throughline.engagement.whatif.WhatIfReader;
import org.throughline.kit.RefusedException;
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
    private final WhatIfReader whatIf;
    private final Pages pages;

    LeadersPages(
            TargetTables tables, TargetsReader targets, TargetPages targetPages, WhatIfReader whatIf, Pages pages) {
        this.whatIf = whatIf;
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

    /// @param threshold and the others: what somebody thinks about, and wants to know what it would touch
    @GetMapping("/targets/{id}")
    ResponseEntity<String> target(
            @PathVariable Id id,
            @RequestParam @Nullable String threshold,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String retire) {
        return targets.target(id.value())
                .map(view -> targetPages.of(view, question(id, threshold, from, retire)))
                .map(page -> pages.page(page.title(), "/targets/" + id, TargetPageRenderer.of(), page))
                .orElseGet(pages::notFound);
    }

    private TargetPage.Question question(
            Id id, @Nullable String threshold, @Nullable String from, @Nullable String retire) {
        var asked = Objects.requireNonNullElse(threshold, "");
        var day = Objects.requireNonNullElse(from, "");
        try {
            var change = Asked.of(threshold, from, null, retire);
            return change.isNothing()
                    ? TargetPage.Question.NONE
                    : new TargetPage.Question(
                            asked,
                            day,
                            change.retire(),
                            "",
                            change.retire() ? "" : publication(id, asked, day),
                            whatIf.target(id.value(), change).orElse(null));
        } catch (RefusedException wrong) {
            return new TargetPage.Question(
                    asked,
                    day,
                    false,
                    wrong.refusals().stream()
                            .map(refusal -> (refusal.field().equals("from") ? "The day " : "The threshold ")
                                    + refusal.expected())
                            .collect(Collectors.joining("; ")),
                    "",
                    null);
        }
    }

    private static String publication(Id id, String threshold, String from) {
        return UriComponentsBuilder.fromPath("/targets/{id}/publication")
                .queryParam("threshold", "{threshold}")
                .queryParam("from", "{from}")
                .encode()
                .buildAndExpand(id, threshold, from)
                .toUriString();
    }

    /// The chosen targets on paper, for a board: A4, a page each.
    ///
    /// @param target the ids of those that are chosen
    @GetMapping("/board-paper")
    ResponseEntity<String> boardPaper(@RequestParam @Nullable List<String> target) {
        var chosen = target == null ? List.<String>of() : target;
        var page = new BoardPaper(
                tables.choices(chosen),
                chosen.stream()
                        .limit(BoardPaper.MOST)
                        .flatMap(id -> targets.target(id).stream())
                        .map(view -> targetPages.of(view, TargetPage.Question.NONE))
                        .toList());
        return pages.page("Board paper", "/board-paper", BoardPaperRenderer.of(), page);
    }
}
