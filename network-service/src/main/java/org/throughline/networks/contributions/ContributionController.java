package org.throughline.networks.contributions;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.networks.people.Rights;
import org.throughline.networks.targets.domain.KnownTargets;
import org.throughline.networks.teams.domain.Standing;
import org.throughline.networks.teams.domain.TeamDirectory;

@RestController
@RequestMapping("/api/teams/{team}/contributions")
@MayUse(Role.STAFF)
final class ContributionController {
    private final ContributionStore contributions;
    private final LinkingContributions linking;
    private final TeamDirectory teams;
    private final KnownTargets targets;
    private final Answers answers;

    ContributionController(
            ContributionStore contributions,
            LinkingContributions linking,
            TeamDirectory teams,
            KnownTargets targets,
            Answers answers) {
        this.contributions = contributions;
        this.linking = linking;
        this.teams = teams;
        this.targets = targets;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Page<ContributionView.Row>> list(@PathVariable Id team, PageRequest request) {
        var standing = teams.standing(List.of(team.value())).getOrDefault(team.value(), Standing.UNKNOWN);
        var found = contributions.of(team.value(), request);
        if (standing == Standing.UNKNOWN && found.isEmpty() && request.after() == null) {
            return Answers.notFound();
        }
        var known = targets.find(
                found.stream().map(stored -> stored.state().target()).toList());
        return ResponseEntity.ok(Page.of(
                found,
                request,
                stored -> stored.state().target(),
                stored -> ContributionView.Row.of(
                        stored, standing, known.get(stored.state().target()))));
    }

    @GetMapping("/{target}")
    ResponseEntity<ContributionView> read(@PathVariable Id team, @PathVariable Id target) {
        return answers.of(contributions.find(team.value(), target.value()), ContributionView::of);
    }

    @PutMapping("/{target}")
    ResponseEntity<ContributionView> link(
            @PathVariable Id team,
            @PathVariable Id target,
            @RequestBody ContributionBody body,
            Caller caller,
            Precondition precondition,
            Trigger trigger) {
        requireOwn(team, caller);
        return answers.of(
                linking.link(body.contribution(team.value(), target.value()), precondition, trigger),
                ContributionView::of);
    }

    @DeleteMapping("/{target}")
    ResponseEntity<Void> unlink(
            @PathVariable Id team, @PathVariable Id target, Caller caller, Precondition precondition, Trigger trigger) {
        requireOwn(team, caller);
        return answers.withoutBody(linking.unlink(team.value(), target.value(), precondition, trigger));
    }

    private static void requireOwn(Id team, Caller caller) {
        Rights.require(
                caller.isIn(team.value()) || caller.may(Role.LEADER),
                "Only somebody of the team, or a leader, says what it contributes");
    }
}
