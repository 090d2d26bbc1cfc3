package org.throughline.narratives.reading;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.KitSettings;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.digests.Digest;
import org.throughline.kit.digests.Feeds;
import org.throughline.kit.web.Id;
import org.throughline.narratives.wording.domain.Dates;
import org.throughline.narratives.wording.domain.EventWords;

/// The last versions of a team's narrative, to be followed.
@RestController
@MayUse(Role.STAFF)
@RequestMapping("/api/teams/{team}")
final class TeamDigestController {
    private static final int ENTRIES = 20;

    private final Narratives narratives;
    private final String site;
    private final ZoneId zone;

    TeamDigestController(Narratives narratives, KitSettings settings) {
        this.narratives = narratives;
        this.site = settings.narrativeUrl();
        this.zone = settings.zone();
    }

    @GetMapping("/digest.atom")
    ResponseEntity<String> atom(@PathVariable Id team) {
        return answer(team, Feeds::asAtom);
    }

    @GetMapping("/digest.txt")
    ResponseEntity<String> text(@PathVariable Id team) {
        return answer(team, Feeds::asText);
    }

    private ResponseEntity<String> answer(Id team, Function<Digest, ResponseEntity<String>> form) {
        return digest(team.value())
                .map(form)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Digest> digest(String team) {
        return narratives
                .present(team)
                .filter(present -> !present.sections().isEmpty())
                .map(present -> {
                    var name = present.sections().getFirst().heading();
                    return new Digest(
                            "urn:throughline:narrative:" + team,
                            name + ": our narrative",
                            present.revisedAt(),
                            page(team),
                            narratives.downFrom(present, present.version(), ENTRIES).stream()
                                    .map(version -> entry(name, version))
                                    .toList());
                });
    }

    private Digest.Entry entry(String name, NarrativeView version) {
        var because = version.because().stream()
                .map(each -> EventWords.of(each.type()))
                .distinct()
                .collect(Collectors.joining(". "));
        return new Digest.Entry(
                "urn:throughline:narrative:" + version.team() + ":" + version.version(),
                name + ", " + Dates.day(LocalDate.ofInstant(version.revisedAt(), zone))
                        + (version.material() ? " (please read again)" : "")
                        + (because.isEmpty() ? "" : ". " + because),
                version.revisedAt(),
                version.text(),
                page(version.team()));
    }

    private String page(String team) {
        return site + "/teams/" + team;
    }
}
