package org.throughline.networks.teams;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.networks.teams.domain.Reorganisation;

/// Teams reorganised in one go. The monitor follows all that comes of it as one change.
@RestController
@RequestMapping("/api/reorganisations")
final class ReorganisationController {
    private final AggregateStore<DecidedReorganisation> reorganisations;
    private final ReorganisingTeams reorganising;
    private final Answers answers;

    ReorganisationController(
            AggregateStore<DecidedReorganisation> reorganisations, ReorganisingTeams reorganising, Answers answers) {
        this.reorganisations = reorganisations;
        this.reorganising = reorganising;
        this.answers = answers;
    }

    /// @param teams that are otherwise than before, or new
    /// @param disbanded the teams that are no more, and who took over
    record ReorganisationView(
            String id,
            String reason,
            LocalDate on,
            List<String> teams,
            Map<String, List<String>> disbanded,
            boolean carriedOut,
            long version) {
        static ReorganisationView of(Stored<DecidedReorganisation> stored) {
            var decided = stored.state();
            return new ReorganisationView(
                    stored.id(),
                    decided.wanted().reason(),
                    decided.on(),
                    decided.steps().planned().stream()
                            .map(Reorganisation.Planned::id)
                            .toList(),
                    new TreeMap<>(decided.steps().ended()),
                    decided.open() == null,
                    stored.version());
        }
    }

    @GetMapping
    @MayUse(Role.STAFF)
    Page<ReorganisationView> list(PageRequest request) {
        return Page.ofStored(
                reorganisations.page(Filters.empty(), request.after(), request.oneMore()),
                request,
                ReorganisationView::of);
    }

    @GetMapping("/{reorganisation}")
    @MayUse(Role.STAFF)
    ResponseEntity<ReorganisationView> read(@PathVariable Id reorganisation) {
        return answers.of(reorganisations.find(reorganisation.value()), ReorganisationView::of);
    }

    @PutMapping("/{reorganisation}")
    @MayUse(Role.LEADER)
    ResponseEntity<ReorganisationView> reorganise(
            @PathVariable Id reorganisation, @RequestBody ReorganisationBody body) {
        var outcome = reorganising.reorganise(reorganisation.value(), body.reorganisation());
        if (outcome instanceof Outcome.Written<DecidedReorganisation> written) {
            return ResponseEntity.status(201)
                    .headers(answers.monitor(written.stored().state().change()))
                    .eTag("\"" + written.stored().version() + "\"")
                    .body(reorganisations
                            .find(reorganisation.value())
                            .map(ReorganisationView::of)
                            .orElseThrow());
        }
        return answers.of(outcome, ReorganisationView::of);
    }
}
