package org.throughline.narratives.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.kit.KitSettings;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Id;
import org.throughline.narratives.access.Rights;
import org.throughline.narratives.acknowledgements.Acknowledgements;
import org.throughline.narratives.sources.Directory;
import org.throughline.pages.Csrf;
import org.throughline.pages.Pages;

@Controller
@MayUse(Role.STAFF)
class StaffPages {
    private final Narratives narratives;
    private final Acknowledgements acknowledgements;
    private final Directory directory;
    private final Pages pages;
    private final TeamPageWriter writer;

    StaffPages(
            Narratives narratives,
            Acknowledgements acknowledgements,
            Directory directory,
            Pages pages,
            KitSettings settings) {
        this.narratives = narratives;
        this.acknowledgements = acknowledgements;
        this.directory = directory;
        this.pages = pages;
        this.writer = new TeamPageWriter(settings.zone());
    }

    /// My team's narrative; who is in no team chooses one.
    @GetMapping("/")
    ResponseEntity<String> start(Caller caller, HttpServletRequest request) {
        return caller.teams().isEmpty() ? teams() : team(caller.teams().getFirst(), "/", caller, request);
    }

    @GetMapping("/teams")
    ResponseEntity<String> teams() {
        var byDepartment = new LinkedHashMap<String, List<TeamsPage.Team>>();
        for (var team : directory.allTeams()) {
            byDepartment
                    .computeIfAbsent(team.department(), _ -> new java.util.ArrayList<>())
                    .add(new TeamsPage.Team(team.id(), team.name()));
        }
        var page = new TeamsPage(byDepartment.entrySet().stream()
                .map(each -> new TeamsPage.Department(each.getKey(), each.getValue()))
                .toList());
        return pages.page("Teams", "/teams", TeamsPageRenderer.of(), page);
    }

    @GetMapping("/teams/{team}")
    ResponseEntity<String> team(@PathVariable Id team, Caller caller, HttpServletRequest request) {
        return team(team.value(), "/teams/" + team, caller, request);
    }

    private ResponseEntity<String> team(String team, String path, Caller caller, HttpServletRequest request) {
        var present = narratives.present(team);
        if (present.isEmpty() || present.get().sections().isEmpty()) {
            return pages.notFound();
        }
        var told = acknowledgements.told(team);
        var share = told != null && told.version() == present.get().asked() ? told.share() : null;
        var read = caller.pseudonym()
                .map(person -> acknowledgements.readBy(team, person))
                .orElse(0L);
        var page = writer.write(
                present.get().readBy(share, read),
                new TeamPageWriter.Reader(caller.isIn(team), read, before(present.get(), read), Csrf.of(request)),
                directory.networksToJoin(team));
        return pages.page(page.name(), path, TeamPageRenderer.of(), page);
    }

    // What somebody last read; else, or where that is not kept any more, the version before.
    private @Nullable NarrativeView before(NarrativeView present, long read) {
        return narratives
                .version(present.team(), read)
                .or(() -> narratives.version(present.team(), present.version() - 1))
                .orElse(null);
    }

    @PostMapping("/teams/{team}/acknowledgement")
    ResponseEntity<String> read(@PathVariable Id team, @RequestParam long version, Caller caller) {
        Rights.require(caller.isIn(team.value()), "Only somebody of the team says that they have read it");
        var present = narratives.present(team.value());
        if (present.isPresent() && version <= present.get().version()) {
            acknowledgements.read(team.value(), Rights.person(caller), version);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/teams/" + team))
                .build();
    }
}
