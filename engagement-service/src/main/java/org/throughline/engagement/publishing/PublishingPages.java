package org.throughline.engagement.publishing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.engagement.whatif.Asked;
import org.throughline.engagement.whatif.WhatIfReader;
import org.throughline.engagement.whatif.domain.Change;
import org.throughline.engagement.wording.domain.Dates;
import org.throughline.engagement.wording.domain.Numbers;
import org.throughline.kit.KitSettings;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.PeoplesTokens;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Id;
import org.throughline.pages.Csrf;
import org.throughline.pages.Pages;

@Controller
@RequestMapping("/targets/{id}/publication")
@MayUse(Role.LEADER)
class PublishingPages {
    private final TargetOwner owner;
    private final PeoplesTokens tokens;
    private final WhatIfReader whatIf;
    private final Clock clock;
    private final KitSettings settings;
    private final Pages pages;

    PublishingPages(
            TargetOwner owner,
            PeoplesTokens tokens,
            WhatIfReader whatIf,
            Clock clock,
            KitSettings settings,
            Pages pages) {
        this.owner = owner;
        this.tokens = tokens;
        this.whatIf = whatIf;
        this.clock = clock;
        this.settings = settings;
        this.pages = pages;
    }

    /// The very change, and a button. Nothing is written yet.
    @GetMapping
    ResponseEntity<String> look(
            @PathVariable Id id,
            @RequestParam @Nullable String threshold,
            @RequestParam @Nullable String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        var added = asked(threshold, from);
        if (added == null) {
            return to(HttpStatus.SEE_OTHER, "/targets/" + id);
        }
        return tokens.of(request)
                .map(token -> look(id, added, "", token, request))
                .orElseGet(() ->
                        to(HttpStatus.FOUND, tokens.another(request, response).toString()));
    }

    /// @param version of the target that the leader has seen
    @PostMapping
    ResponseEntity<String> publish(
            @PathVariable Id id,
            @RequestParam @Nullable String threshold,
            @RequestParam @Nullable String from,
            @RequestParam String version,
            HttpServletRequest request) {
        var added = asked(threshold, from);
        var token = tokens.of(request).orElse(null);
        if (added == null || token == null) {
            return to(HttpStatus.SEE_OTHER, address(id, added));
        }
        var read = owner.read(id.value(), token);
        if (!(read instanceof TargetOwner.Read.Found(var owned))
                || !owned.version().equals(version)) {
            return look(id, added, words(TargetOwner.Trouble.MEANWHILE), token, request);
        }
        return switch (owner.write(id.value(), owned.with(added), token)) {
            case TargetOwner.Written.Done(var event) ->
                to(HttpStatus.SEE_OTHER, event == null ? "/targets/" + id : "/changes#" + event);
            case TargetOwner.Written.Failed(var trouble) -> look(id, added, words(trouble), token, request);
        };
    }

    private Owned.@Nullable Threshold asked(@Nullable String threshold, @Nullable String from) {
        var change = Asked.of(threshold, from, null, null);
        var value = change.threshold();
        return value == null
                ? null
                : new Owned.Threshold(
                        Objects.requireNonNullElseGet(
                                change.from(), () -> LocalDate.ofInstant(clock.instant(), settings.zone())),
                        value);
    }

    private ResponseEntity<String> look(
            Id id, Owned.Threshold added, String trouble, String token, HttpServletRequest request) {
        return switch (owner.read(id.value(), token)) {
            case TargetOwner.Read.NotThere _ -> pages.notFound();
            case TargetOwner.Read.Found(var owned) when owned.isRetired() -> pages.notFound();
            case TargetOwner.Read.Found(var owned) -> page(id, page(id, owned, added, trouble, request));
            case TargetOwner.Read.Failed(var failed) ->
                page(
                        id,
                        new PublicationPage(
                                id.value(),
                                id.value(),
                                List.of(),
                                "",
                                words(failed),
                                Double.toString(added.value()),
                                added.from().toString(),
                                "",
                                List.of()));
        };
    }

    private ResponseEntity<String> page(Id id, PublicationPage page) {
        return pages.page(
                "Publish: " + page.title(), "/targets/" + id + "/publication", PublicationPageRenderer.of(), page);
    }

    private PublicationPage page(
            Id id, Owned owned, Owned.Threshold added, String trouble, HttpServletRequest request) {
        return new PublicationPage(
                id.value(),
                owned.title(),
                owned.with(added).thresholds().stream()
                        .sorted(Comparator.comparing(Owned.Threshold::from).reversed())
                        .map(each -> new PublicationPage.Step(
                                Dates.day(each.from()),
                                Numbers.withUnit(each.value(), owned.unit()),
                                each.equals(added)))
                        .toList(),
                touches(id, added),
                trouble,
                Double.toString(added.value()),
                added.from().toString(),
                owned.version(),
                Csrf.of(request));
    }

    private String touches(Id id, Owned.Threshold added) {
        return whatIf.target(id.value(), new Change(added.value(), added.from(), null, false))
                .map(touched -> Numbers.count(touched.teams().size(), "team", "teams"))
                .orElse("");
    }

    private static String words(TargetOwner.Trouble trouble) {
        return switch (trouble) {
            case MEANWHILE ->
                "Nothing was published: the target has been changed since you looked. Below is how it would be now.";
            case NOT_ALLOWED -> "Nothing was published: the target-service does not let you.";
            case REFUSED -> "Nothing was published: the target-service does not take this threshold.";
            case SILENT ->
                "The target-service does not answer. If you had pressed the button, look whether the change is"
                        + " there before you try again.";
        };
    }

    private static String address(Id id, Owned.@Nullable Threshold added) {
        return added == null
                ? "/targets/" + id
                : UriComponentsBuilder.fromPath("/targets/{id}/publication")
                        .queryParam("threshold", "{threshold}")
                        .queryParam("from", "{from}")
                        .encode()
                        .buildAndExpand(id, Double.toString(added.value()), added.from())
                        .toUriString();
    }

    private static ResponseEntity<String> to(HttpStatus status, String address) {
        return ResponseEntity.status(status).location(URI.create(address)).build();
    }
}
