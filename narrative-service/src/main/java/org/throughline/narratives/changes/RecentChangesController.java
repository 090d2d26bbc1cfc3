package org.throughline.narratives.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;

@RestController
@MayUse({Role.STAFF, Role.OPS})
@RequestMapping("/api/changes")
final class RecentChangesController {
    private final Changes changes;

    RecentChangesController(Changes changes) {
        this.changes = changes;
    }

    /// The recent changes, youngest first; `after` is the id of the last one seen.
    @GetMapping
    Page<ChangeRow> recent(PageRequest page) {
        var found = changes.recent(last(page), page.oneMore());
        var counted = changes.count(found);
        return Page.of(
                found,
                page,
                Changes::id,
                change -> ChangeRow.of(change, Objects.requireNonNull(counted.get(Changes.id(change)))));
    }

    private @Nullable Document last(PageRequest page) {
        if (page.after() == null) {
            return null;
        }
        return changes.find(List.of(page.after())).stream()
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        new Refusal("after", page.after(), "should be the id of a change in the list")));
    }

    /// A team that a change has not reached.
    ///
    /// @param waitsFor the events for which its narrative has still to be composed anew
    record Waiting(String team, List<String> waitsFor) {}

    /// Who has not been reached yet, in order of teams.
    @GetMapping("/{change}/pending")
    ResponseEntity<Page<Waiting>> pending(@PathVariable String change, PageRequest page) {
        var stored = changes.find(List.of(change));
        if (stored.isEmpty()) {
            return Answers.notFound();
        }
        var waiting = new ArrayList<Waiting>();
        changes.pending(stored.getFirst()).forEach((team, events) -> waiting.add(new Waiting(team, events)));
        var after = page.after();
        var shown = waiting.stream()
                .filter(each -> after == null || each.team().compareTo(after) > 0)
                .limit(page.oneMore())
                .toList();
        return ResponseEntity.ok(Page.of(shown, page, Waiting::team, each -> each));
    }
}
