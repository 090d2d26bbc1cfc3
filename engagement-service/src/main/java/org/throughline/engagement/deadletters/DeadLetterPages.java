package org.throughline.engagement.deadletters;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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
import org.throughline.engagement.deadletters.DeadLetterOffice.Listed;
import org.throughline.engagement.deadletters.DeadLetterOffice.Looked;
import org.throughline.engagement.owners.Owner;
import org.throughline.kit.KitSettings;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.PeoplesTokens;
import org.throughline.kit.access.Role;
import org.throughline.pages.Csrf;
import org.throughline.pages.Pages;

@Controller
@RequestMapping("/dead-letters")
@MayUse(Role.OPS)
class DeadLetterPages {
    private static final String START = "/dead-letters";
    private final DeadLetterOffice office;
    private final PeoplesTokens tokens;
    private final DeadLetterWords words;
    private final Pages pages;

    DeadLetterPages(DeadLetterOffice office, PeoplesTokens tokens, KitSettings settings, Pages pages) {
        this.office = office;
        this.tokens = tokens;
        this.words = new DeadLetterWords(settings.zone());
        this.pages = pages;
    }

    /// What each service refused last, or the next part of what one of them did.
    @GetMapping
    ResponseEntity<String> list(
            @RequestParam(defaultValue = "parked") String standing,
            @RequestParam @Nullable String service,
            @RequestParam @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = Standing.of(standing).orElse(null);
        var owners = service == null
                ? List.of(Owner.values())
                : Owner.of(service).stream().toList();
        if (asked == null || owners.isEmpty()) {
            return pages.notFound();
        }
        return tokens.of(request)
                .map(token -> pages.page(
                        "Dead letters",
                        START,
                        DeadLettersPageRenderer.of(),
                        new DeadLettersPage(
                                choices(asked),
                                asked.title(),
                                shelves(owners, asked, service == null ? null : after, token),
                                service != null)))
                .orElseGet(() -> another(request, response));
    }

    // At once, so that those who do not answer keep nobody waiting for longer than one of them does.
    private List<DeadLettersPage.Shelf> shelves(
            List<Owner> owners, Standing standing, @Nullable String after, String token) {
        var asked = new ArrayList<Future<DeadLettersPage.Shelf>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var owner : owners) {
                asked.add(threads.submit(() -> shelf(owner, standing, office.list(owner, standing, after, token))));
            }
        }
        return asked.stream().map(Future::resultNow).toList();
    }

    private DeadLettersPage.Shelf shelf(Owner owner, Standing standing, Listed listed) {
        return switch (listed) {
            case Listed.Failed(var trouble) ->
                new DeadLettersPage.Shelf(owner.service(), DeadLetterWords.of(trouble, owner), List.of(), null);
            case Listed.Found(var items, var next) ->
                new DeadLettersPage.Shelf(
                        owner.service(),
                        "",
                        items.stream().map(each -> row(owner, each)).toList(),
                        next == null ? null : more(owner, standing, next));
        };
    }

    private DeadLettersPage.Row row(Owner owner, Refused refused) {
        return new DeadLettersPage.Row(
                address(owner, refused.id()),
                DeadLetterWords.inParts(DeadLetterWords.type(refused)),
                words.at(refused),
                DeadLetterWords.orNothing(refused.source()),
                refused.topic(),
                DeadLetterWords.inParts(refused.consumer()),
                DeadLetterWords.shortened(refused.reason()));
    }

    private static List<DeadLettersPage.Choice> choices(Standing asked) {
        return Stream.of(Standing.values())
                .map(each -> new DeadLettersPage.Choice(each.word(), each.title(), each == asked))
                .toList();
    }

    @GetMapping("/{service}/{id}")
    ResponseEntity<String> look(
            @PathVariable String service,
            @PathVariable String id,
            @RequestParam @Nullable String outcome,
            HttpServletRequest request,
            HttpServletResponse response) {
        var owner = Owner.of(service).orElse(null);
        var letter = LetterId.of(id).orElse(null);
        if (owner == null || letter == null) {
            return pages.notFound();
        }
        return tokens.of(request)
                .map(token -> page(
                        owner,
                        letter,
                        outcome == null ? null : Outcome.of(outcome).orElse(null),
                        office.look(owner, letter, token),
                        request))
                .orElseGet(() -> another(request, response));
    }

    private ResponseEntity<String> page(
            Owner owner, LetterId id, @Nullable Outcome outcome, Looked looked, HttpServletRequest request) {
        return switch (looked) {
            case Looked.NotThere _ -> pages.notFound();
            case Looked.Found(var letter) -> {
                var waits = letter.refusal().is(Standing.PARKED);
                yield page(new DeadLetterPage(
                        DeadLetterWords.type(letter.refusal()),
                        address(owner, id.value()),
                        owner.service(),
                        said(outcome, owner, letter),
                        "",
                        words.shown(letter),
                        waits && !letter.truncated(),
                        waits,
                        Csrf.of(request)));
            }
            case Looked.Gone _ ->
                page(unseen(
                        owner,
                        id,
                        said(outcome, owner, null),
                        "Its bytes were kept for as long as its topic keeps them; they are gone. It can be discarded,"
                                + " so that it is no longer listed as waiting.",
                        outcome != Outcome.DISCARDED,
                        request));
            case Looked.Failed(var trouble) ->
                page(unseen(owner, id, said(outcome, owner, null), DeadLetterWords.of(trouble, owner), false, request));
        };
    }

    private static DeadLetterPage unseen(
            Owner owner,
            LetterId id,
            DeadLetterPage.@Nullable Said said,
            String trouble,
            boolean discardable,
            HttpServletRequest request) {
        return new DeadLetterPage(
                "A dead letter",
                address(owner, id.value()),
                owner.service(),
                said,
                trouble,
                null,
                false,
                discardable,
                Csrf.of(request));
    }

    private static DeadLetterPage.@Nullable Said said(@Nullable Outcome outcome, Owner owner, @Nullable Letter letter) {
        return outcome == null
                ? null
                : DeadLetterWords.of(outcome, owner, letter)
                        .map(said -> new DeadLetterPage.Said(said, outcome.good()))
                        .orElse(null);
    }

    private ResponseEntity<String> page(DeadLetterPage page) {
        return pages.page("Dead letter: " + page.title(), page.address(), DeadLetterPageRenderer.of(), page);
    }

    @PostMapping("/{service}/{id}/replay")
    ResponseEntity<String> replay(@PathVariable String service, @PathVariable String id, HttpServletRequest request) {
        return settle(service, id, request, office::replay);
    }

    @PostMapping("/{service}/{id}/discard")
    ResponseEntity<String> discard(@PathVariable String service, @PathVariable String id, HttpServletRequest request) {
        return settle(service, id, request, office::discard);
    }

    @FunctionalInterface
    private interface Settling {
        Outcome settle(Owner owner, LetterId id, String token);
    }

    private ResponseEntity<String> settle(String service, String id, HttpServletRequest request, Settling how) {
        var owner = Owner.of(service).orElse(null);
        var letter = LetterId.of(id).orElse(null);
        if (owner == null || letter == null) {
            return pages.notFound();
        }
        var outcome = tokens.of(request)
                .map(token -> how.settle(owner, letter, token))
                .orElse(Outcome.SIGNED_OUT);
        return to(HttpStatus.SEE_OTHER, URI.create(address(owner, id) + "?outcome=" + outcome.word()));
    }

    private ResponseEntity<String> another(HttpServletRequest request, HttpServletResponse response) {
        return to(HttpStatus.FOUND, tokens.another(request, response));
    }

    private static String address(Owner owner, String id) {
        return UriComponentsBuilder.fromPath(START + "/{service}/{id}")
                .encode()
                .buildAndExpand(owner.service(), id)
                .toUriString();
    }

    private static String more(Owner owner, Standing standing, String after) {
        return UriComponentsBuilder.fromPath(START)
                .queryParam("standing", "{standing}")
                .queryParam("service", "{service}")
                .queryParam("after", "{after}")
                .encode()
                .buildAndExpand(standing.word(), owner.service(), after)
                .toUriString();
    }

    private static ResponseEntity<String> to(HttpStatus status, URI address) {
        return ResponseEntity.status(status).location(address).build();
    }
}
