package org.throughline.narratives.stories;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.events.Subjects;
import org.throughline.events.narratives.StoryTold;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.narratives.access.Rights;
import org.throughline.narratives.editions.Edition;
import org.throughline.narratives.editions.Editions;
import org.throughline.narratives.editions.Versions;
import org.throughline.narratives.marking.NarrativesMarked;

@RestController
@MayUse(Role.STAFF)
@RequestMapping("/api/teams/{team}/story")
final class StoryController {
    private final AggregateStore<Story> stories;
    private final Editions<Story> editions;
    private final ToldUpon upon;
    private final Answers answers;

    StoryController(AggregateStore<Story> stories, Editions<Story> editions, ToldUpon upon, Answers answers) {
        this.stories = stories;
        this.editions = editions;
        this.upon = upon;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<StoryView> read(@PathVariable Id team) {
        return answers.of(stories.find(team.value()), this::view);
    }

    /// Tells it. The same words again say that they are still right: who was asked to read again has done so.
    @PutMapping
    ResponseEntity<StoryView> tell(
            @PathVariable Id team,
            @RequestBody StoryBody body,
            Caller caller,
            Precondition precondition,
            Trigger trigger) {
        Rights.require(caller.isIn(team.value()), "Only somebody of the team tells its story");
        var told = new Story(body.text().strip());
        var outcome = stories.decide(team.value(), precondition, trigger, current -> {
            if (current.isPresent() && current.get().state().equals(told)) {
                return Decision.keep();
            }
            current.ifPresent(editions::keep);
            return Decision.write(
                    told,
                    version -> List.of(
                            new StoryTold(team.value(), told.text(), version),
                            NarrativesMarked.byEventBefore(
                                    "org.throughline.story.told.v1", List.of(Subjects.team(team.value())))));
        });
        if (outcome instanceof Outcome.Written<Story> || outcome instanceof Outcome.Kept<Story>) {
            upon.affirm(team.value());
        }
        return answers.of(outcome, this::view);
    }

    /// The versions, newest first; `after` is a version's number.
    @GetMapping("/history")
    ResponseEntity<Page<StoryView>> history(@PathVariable Id team, PageRequest page) {
        var below = page.after() == null ? Long.MAX_VALUE : Versions.number(page.after());
        return stories.find(team.value())
                .map(present -> ResponseEntity.ok()
                        .body(Page.of(
                                editions.upTo(present, below, page.oneMore()),
                                page,
                                edition -> Long.toString(edition.version()),
                                edition -> view(team.value(), edition, false))))
                .orElseGet(Answers::notFound);
    }

    private StoryView view(Stored<Story> stored) {
        return view(
                stored.id(),
                new Edition<>(stored.version(), stored.at(), stored.state()),
                upon.asksToBeReadAgain(stored.id()));
    }

    private static StoryView view(String team, Edition<Story> edition, boolean readAgain) {
        return new StoryView(team, edition.state().text(), edition.version(), edition.at(), readAgain);
    }
}
