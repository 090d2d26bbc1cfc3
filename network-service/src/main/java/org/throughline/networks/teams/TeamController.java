package org.throughline.networks.teams;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.networks.teams.domain.RegisteredTeam;

@RestController
@RequestMapping("/api/teams")
@MayUse(Role.STAFF)
final class TeamController {
    private final AggregateStore<RegisteredTeam> teams;
    private final TeamStore directory;
    private final RegisteringTeams registering;
    private final Answers answers;

    TeamController(
            AggregateStore<RegisteredTeam> teams, TeamStore directory, RegisteringTeams registering, Answers answers) {
        this.teams = teams;
        this.directory = directory;
        this.registering = registering;
        this.answers = answers;
    }

    /// @param disbanded whether teams that are no more are listed too
    @GetMapping
    @MayUse({Role.STAFF, Role.SYSTEM})
    Page<TeamView> list(PageRequest request, @RequestParam(defaultValue = "false") boolean disbanded) {
        return Page.ofStored(directory.page(disbanded, request), request, TeamView::of);
    }

    @GetMapping("/{team}")
    @MayUse({Role.STAFF, Role.SYSTEM})
    ResponseEntity<TeamView> read(@PathVariable Id team) {
        return answers.of(teams.find(team.value()), TeamView::of);
    }

    /// Newest first, all on one page: a team has at most a hundred and one versions that are kept.
    @GetMapping("/{team}/history")
    ResponseEntity<Page<TeamView.Version>> history(@PathVariable Id team) {
        return teams.find(team.value())
                .map(stored -> ResponseEntity.ok(new Page<>(TeamView.Version.of(stored), null)))
                .orElseGet(Answers::notFound);
    }

    @PutMapping("/{team}")
    @MayUse({Role.LEADER, Role.SYSTEM})
    ResponseEntity<TeamView> register(
            @PathVariable Id team, @RequestBody TeamBody body, Precondition precondition, Trigger trigger) {
        return answers.of(registering.register(team.value(), body.team(), precondition, trigger), TeamView::of);
    }
}
