package org.throughline.kit.notes;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;

@RestController
@RequestMapping("/api/notes")
@MayUse(Role.STAFF)
class NoteController {
    private final AggregateStore<Note> notes;
    private final Answers answers;

    NoteController(AggregateStore<Note> notes, Answers answers) {
        this.notes = notes;
        this.answers = answers;
    }

    @PutMapping("/{id}")
    ResponseEntity<Object> put(
            @PathVariable Id id, @RequestBody NoteRequest request, Precondition precondition, Trigger trigger) {
        var note = request.toNote();
        return answers.of(
                notes.decide(
                        id.value(),
                        precondition,
                        trigger,
                        current -> current.filter(there -> there.state().equals(note))
                                .map(_ -> Decision.<Note>keep())
                                .orElseGet(() -> Decision.write(
                                        note, version -> NoteEvents.written(id.value(), note, version)))),
                NoteView::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> get(@PathVariable Id id) {
        return answers.of(notes.find(id.value()), NoteView::of);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Object> tearUp(@PathVariable Id id, Precondition precondition, Trigger trigger) {
        return answers.of(
                notes.decide(
                        id.value(),
                        precondition,
                        trigger,
                        current -> current.isEmpty()
                                ? Decision.keep()
                                : Decision.remove(version -> List.of(new NoteTornUp(id.value(), version)))),
                NoteView::of);
    }

    @GetMapping
    Page<NoteView> list(@RequestParam String prefix, PageRequest page) {
        return Page.ofStored(
                notes.page(Filters.regex("_id", "^" + prefix), page.after(), page.oneMore()), page, NoteView::of);
    }

    /// A body that no schema checks.
    @PostMapping("/loose")
    Map<String, Integer> loose(@RequestBody Loose loose) {
        return Map.of("number", loose.inner().number());
    }

    record Loose(Inner inner) {
        record Inner(int number) {}
    }
}
