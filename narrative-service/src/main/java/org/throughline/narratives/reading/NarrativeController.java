package org.throughline.narratives.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.narratives.acknowledgements.Acknowledgements;
import org.throughline.narratives.editions.Versions;

@RestController
@MayUse(Role.STAFF)
@RequestMapping("/api/teams/{team}/narrative")
final class NarrativeController {
    private final Narratives narratives;
    private final Acknowledgements acknowledgements;

    NarrativeController(Narratives narratives, Acknowledgements acknowledgements) {
        this.narratives = narratives;
        this.acknowledgements = acknowledgements;
    }

    @GetMapping
    ResponseEntity<NarrativeView> read(@PathVariable Id team, Caller caller) {
        return answer(narratives.present(team.value()).map(view -> {
            var told = acknowledgements.told(view.team());
            var share = told != null && told.version() == view.asked() ? told.share() : null;
            var me = caller.pseudonym()
                    .map(person -> acknowledgements.readBy(view.team(), person))
                    .orElse(null);
            return view.readBy(share, me);
        }));
    }

    /// The versions, newest first; `after` is a version's number.
    @GetMapping("/history")
    ResponseEntity<Page<VersionView>> history(@PathVariable Id team, PageRequest page) {
        var from = page.after() == null ? Long.MAX_VALUE : Versions.number(page.after()) - 1;
        return narratives
                .present(team.value())
                .map(present -> ResponseEntity.ok()
                        .body(Page.of(
                                narratives.downFrom(present, from, page.oneMore()),
                                page,
                                view -> Long.toString(view.version()),
                                view -> new VersionView(
                                        view.version(), view.revisedAt(), view.material(), view.because()))))
                .orElseGet(Answers::notFound);
    }

    /// One version, with what is different from the one before.
    @GetMapping("/history/{version}")
    ResponseEntity<NarrativeView> version(@PathVariable Id team, @PathVariable long version) {
        return answer(narratives
                .version(team.value(), version)
                .map(view -> narratives
                        .version(team.value(), version - 1)
                        .map(view::comparedTo)
                        .orElse(view)));
    }

    private static ResponseEntity<NarrativeView> answer(Optional<NarrativeView> found) {
        @Nullable NarrativeView view = found.orElse(null);
        return view == null
                ? Answers.notFound()
                : ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(view);
    }
}
