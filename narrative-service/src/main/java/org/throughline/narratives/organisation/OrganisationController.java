package org.throughline.narratives.organisation;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.events.Subjects;
import org.throughline.events.narratives.OrganisationNarrative;
import org.throughline.events.narratives.OrganisationNarrativePublished;
import org.throughline.events.narratives.Theme;
import org.throughline.kit.KitSettings;
import org.throughline.kit.Refusal;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.narratives.editions.Editions;
import org.throughline.narratives.editions.Versions;
import org.throughline.narratives.marking.NarrativesMarked;
import org.throughline.narratives.organisation.domain.OrganisationStory;
import org.throughline.narratives.organisation.domain.OrganisationStory.StoryTheme;
import org.throughline.narratives.sources.Sources;

@RestController
@RequestMapping("/api/organisation-narrative")
final class OrganisationController {
    private final AggregateStore<OrganisationStory> store;
    private final Editions<OrganisationStory> editions;
    private final Sources sources;
    private final Answers answers;
    private final String organisation;

    OrganisationController(
            AggregateStore<OrganisationStory> store,
            Editions<OrganisationStory> editions,
            Sources sources,
            Answers answers,
            KitSettings settings) {
        this.store = store;
        this.editions = editions;
        this.sources = sources;
        this.answers = answers;
        this.organisation = settings.organisation();
    }

    @GetMapping
    @MayUse(Role.STAFF)
    ResponseEntity<OrganisationView> read() {
        return answers.of(store.find(organisation), OrganisationView::of);
    }

    /// What it leaves out.
    @GetMapping("/gaps")
    @MayUse(Role.STAFF)
    ResponseEntity<Gaps> gaps() {
        return store.find(organisation)
                .map(present -> ResponseEntity.ok().body(gaps(present.state())))
                .orElseGet(Answers::notFound);
    }

    private Gaps gaps(OrganisationStory story) {
        var told = story.themes().stream()
                .flatMap(theme -> theme.targets().stream())
                .toList();
        var linked = sources.teamsLinkedTo(told);
        return new Gaps(
                sources.liveTargets().stream()
                        .filter(target -> !told.contains(target))
                        .toList(),
                story.themes().stream()
                        .filter(theme -> theme.targets().isEmpty())
                        .map(StoryTheme::id)
                        .toList(),
                story.themes().stream()
                        .filter(theme -> !theme.targets().isEmpty())
                        .filter(theme -> theme.targets().stream().noneMatch(linked::containsKey))
                        .map(StoryTheme::id)
                        .toList());
    }

    /// The versions, newest first; `after` is a version's number.
    @GetMapping("/history")
    @MayUse(Role.STAFF)
    ResponseEntity<Page<OrganisationView>> history(PageRequest page) {
        var below = page.after() == null ? Long.MAX_VALUE : Versions.number(page.after());
        return store.find(organisation)
                .map(present -> ResponseEntity.ok()
                        .body(Page.of(
                                editions.upTo(present, below, page.oneMore()),
                                page,
                                edition -> Long.toString(edition.version()),
                                edition -> OrganisationView.of(organisation, edition))))
                .orElseGet(Answers::notFound);
    }

    @GetMapping("/history/{version}")
    @MayUse(Role.STAFF)
    ResponseEntity<OrganisationView> version(@PathVariable long version) {
        return store.find(organisation)
                .flatMap(present -> editions.find(present, version))
                .map(edition -> ResponseEntity.ok()
                        .eTag("\"" + version + "\"")
                        .body(OrganisationView.of(organisation, edition)))
                .orElseGet(Answers::notFound);
    }

    // The mark for the affected teams is stored and relayed with the event: a crash after the write loses neither.
    @PutMapping
    @MayUse(Role.LEADER)
    ResponseEntity<OrganisationView> publish(
            @RequestBody OrganisationBody body, Precondition precondition, Trigger trigger) {
        var story = body.story();
        var flaws = story.flaws();
        var outcome = store.decide(organisation, precondition, trigger, current -> {
            if (!flaws.isEmpty()) {
                return Decision.refuse(flaws.stream()
                        .map(flaw -> new Refusal(flaw.field(), flaw.sent(), flaw.expected()))
                        .toList());
            }
            if (current.isPresent() && current.get().state().equals(story)) {
                return Decision.keep();
            }
            current.ifPresent(editions::keep);
            return Decision.write(
                    story,
                    version -> List.of(
                            published(story, version),
                            NarrativesMarked.byEventBefore(
                                    "org.throughline.organisation-narrative.published.v1",
                                    story.themes().stream()
                                            .flatMap(theme -> theme.targets().stream())
                                            .map(Subjects::target)
                                            .toList())));
        });
        return answers.of(outcome, OrganisationView::of);
    }

    private OrganisationNarrativePublished published(OrganisationStory story, long version) {
        return new OrganisationNarrativePublished(new OrganisationNarrative(
                organisation,
                story.title(),
                story.direction(),
                story.themes().stream()
                        .map(theme -> new Theme(theme.id(), theme.title(), theme.story(), theme.targets()))
                        .toList(),
                version));
    }
}
