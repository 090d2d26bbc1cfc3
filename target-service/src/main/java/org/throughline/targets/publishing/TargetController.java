package org.throughline.targets.publishing;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.targets.publishing.domain.TargetState;

@RestController
@RequestMapping("/api/targets")
class TargetController {
    private final Publishing publishing;
    private final AggregateStore<TargetState> store;
    private final Answers answers;
    private final Clock clock;

    TargetController(Publishing publishing, AggregateStore<TargetState> store, Answers answers, Clock clock) {
        this.publishing = publishing;
        this.store = store;
        this.answers = answers;
        this.clock = clock;
    }

    @MayUse(Role.LEADER)
    @PutMapping("/{id}")
    ResponseEntity<TargetView> put(
            @PathVariable Id id, @RequestBody TargetRequest request, Precondition precondition, Trigger trigger) {
        return answers.of(publishing.publish(id.value(), request.toTarget(), precondition, trigger), this::view);
    }

    @MayUse(Role.STAFF)
    @GetMapping("/{id}")
    ResponseEntity<TargetView> get(@PathVariable Id id) {
        return answers.of(store.find(id.value()), this::view);
    }

    @MayUse(Role.STAFF)
    @GetMapping
    Page<TargetView> list(PageRequest page) {
        return Page.ofStored(store.page(Filters.empty(), page.after(), page.oneMore()), page, this::view);
    }

    @MayUse(Role.LEADER)
    @PostMapping("/{id}/retirement")
    ResponseEntity<TargetView> retire(
            @PathVariable Id id, @RequestBody RetirementRequest request, Precondition precondition, Trigger trigger) {
        return store.find(id.value()).isEmpty()
                ? Answers.notFound()
                : answers.of(publishing.retire(id.value(), request.reason(), precondition, trigger), this::view);
    }

    private TargetView view(Stored<TargetState> stored) {
        return TargetView.of(stored, LocalDate.now(clock));
    }
}
