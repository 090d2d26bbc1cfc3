package org.throughline.narratives.commitments;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;

@RestController
@MayUse(Role.STAFF)
@RequestMapping("/api/commitments")
final class CommitmentsController {
    private final Promising promising;

    CommitmentsController(Promising promising) {
        this.promising = promising;
    }

    /// Promises, in order of ids: all of them, or those by or to a team, a network or a leader, or in a state.
    @GetMapping
    Page<CommitmentView> list(
            @RequestParam @Nullable String team,
            @RequestParam @Nullable String network,
            @RequestParam @Nullable String leader,
            @RequestParam @Nullable String state,
            PageRequest page) {
        var filters = new ArrayList<Bson>();
        filters.add(empty());
        add(filters, "team", team);
        add(filters, "network", network);
        add(filters, "leader", leader);
        if (state != null) {
            filters.add(eq("state.state", state));
        }
        return Page.ofStored(promising.page(and(filters), page), page, CommitmentView::of);
    }

    private static void add(List<Bson> filters, String kind, @Nullable String id) {
        if (id != null) {
            var party = Id.of(id).value();
            filters.add(or(
                    and(eq("state.from.kind", kind), eq("state.from.id", party)),
                    and(eq("state.to.kind", kind), eq("state.to.id", party))));
        }
    }
}
