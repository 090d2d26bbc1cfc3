package org.throughline.engagement.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.pages.Pages;

/// Teams, networks, promises and voices as pages and tables.
@Controller
@MayUse(Role.LEADER)
class PeopleController {
    private final TeamsReader teams;
    private final NetworksReader networks;
    private final PeoplePages people;
    private final PromisesPages promises;
    private final Pages pages;

    PeopleController(
            TeamsReader teams, NetworksReader networks, PeoplePages people, PromisesPages promises, Pages pages) {
        this.teams = teams;
        this.networks = networks;
        this.people = people;
        this.promises = promises;
        this.pages = pages;
    }

    @GetMapping("/teams")
    ResponseEntity<String> teams(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String department,
            @RequestParam @Nullable Integer from) {
        var page = people.teams(
                q == null ? "" : q, department == null ? "" : department, from == null ? 0 : Math.max(0, from));
        return pages.page("Teams", "/teams", TeamsPageRenderer.of(), page);
    }

    @GetMapping(value = "/teams.csv", produces = "text/csv")
    ResponseEntity<Page<TeamRow>> teamsAsCsv() {
        return csv("teams.csv", people.teamRows());
    }

    @GetMapping("/teams/{id}")
    ResponseEntity<String> team(@PathVariable Id id) {
        return teams.team(id.value())
                .map(people::team)
                .map(page -> pages.page(page.name(), "/teams/" + id, TeamPageRenderer.of(), page))
                .orElseGet(pages::notFound);
    }

    @GetMapping("/networks")
    ResponseEntity<String> networks(@RequestParam @Nullable Integer from) {
        var page = people.networks(from == null ? 0 : Math.max(0, from));
        return pages.page("Networks", "/networks", NetworksPageRenderer.of(), page);
    }

    @GetMapping(value = "/networks.csv", produces = "text/csv")
    ResponseEntity<Page<NetworkRow>> networksAsCsv() {
        return csv("networks.csv", people.networkRows());
    }

    @GetMapping("/networks/{id}")
    ResponseEntity<String> network(@PathVariable Id id) {
        return networks.network(id.value())
                .map(people::network)
                .map(page -> pages.page(page.name(), "/networks/" + id, NetworkPageRenderer.of(), page))
                .orElseGet(pages::notFound);
    }

    @GetMapping("/promises")
    ResponseEntity<String> promises() {
        return pages.page("Promises", "/promises", PromisesPageRenderer.of(), promises.promises());
    }

    @GetMapping(value = "/promises.csv", produces = "text/csv")
    ResponseEntity<Page<PromiseRow>> promisesAsCsv() {
        return csv("promises.csv", promises.promiseRows());
    }

    @GetMapping("/voices")
    ResponseEntity<String> voices() {
        return pages.page("Voices", "/voices", VoicesPageRenderer.of(), promises.voices());
    }

    @GetMapping(value = "/voices.csv", produces = "text/csv")
    ResponseEntity<Page<VoiceRow>> voicesAsCsv() {
        return csv("voices.csv", promises.voiceRows());
    }

    private static <T> ResponseEntity<Page<T>> csv(String file, List<T> rows) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .body(new Page<>(rows, null));
    }
}
