package org.throughline.networks.teams;

import com.mongodb.client.model.Filters;
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
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.networks.teams.domain.Team;

@RestController
@RequestMapping("/api/teams")
final class TeamController {
    private final AggregateStore<Team> teams;
    private final RegisteringTeams registering;
    private final Answers answers;

    TeamController(AggregateStore<Team> teams, RegisteringTeams registering, Answers answers) {
        this.teams = teams;
        this.registering = registering;
        this.answers = answers;
    }

    @GetMapping
    @MayUse(Role.STAFF)
    Page<TeamView> list(PageRequest request) {
        return Page.ofStored(teams.page(Filters.empty(), request.after(), request.oneMore()), request, TeamView::of);
    }

    @GetMapping("/{team}")
    @MayUse(Role.STAFF)
    ResponseEntity<Object> read(@PathVariable Id team) {
        return answers.of(teams.find(team.value()), TeamView::of);
    }

    @PutMapping("/{team}")
    @MayUse({Role.LEADER, Role.SYSTEM})
    ResponseEntity<Object> register(
            @PathVariable Id team, @RequestBody TeamBody body, Precondition precondition, Trigger trigger) {
        return answers.of(registering.register(team.value(), body.team(), precondition, trigger), TeamView::of);
    }
}
