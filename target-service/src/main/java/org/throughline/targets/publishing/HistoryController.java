package org.throughline.targets.publishing;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.targets.publishing.domain.Revision;
import org.throughline.targets.publishing.domain.TargetState;

/// What changed between versions, newest first.
@RestController
class HistoryController {
    private final AggregateStore<TargetState> store;

    HistoryController(AggregateStore<TargetState> store) {
        this.store = store;
    }

    @MayUse(Role.STAFF)
    @GetMapping("/api/targets/{id}/history")
    ResponseEntity<Page<Revision>> history(@PathVariable Id id, PageRequest page) {
        var before = version(page.after());
        return store.find(id.value())
                .map(stored -> stored.state().history().stream()
                        .filter(revision -> revision.version() < before)
                        .sorted(Comparator.comparingLong(Revision::version).reversed())
                        .limit(page.oneMore())
                        .toList())
                .map(found -> ResponseEntity.ok()
                        .body(Page.of(
                                found, page, revision -> Long.toString(revision.version()), revision -> revision)))
                .orElseGet(Answers::notFound);
    }

    private static long version(@Nullable String after) {
        try {
            return after == null ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException notAVersion) {
            throw new RefusedException(new Refusal("after", after, "should be the version that a page ended with"));
        }
    }
}
