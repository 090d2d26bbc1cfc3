package org.throughline.narratives.commitments;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.kit.Refusal;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.PageRequest;
import org.throughline.narratives.access.Rights;
import org.throughline.narratives.commitments.domain.Commitment;
import org.throughline.narratives.commitments.domain.Party;
import org.throughline.narratives.sources.Directory;
import org.throughline.narratives.wording.domain.Dates;
import org.throughline.pages.Csrf;
import org.throughline.pages.Pages;

@Controller
@RequestMapping("/promises")
@MayUse(Role.STAFF)
class PromisePages {
    private static final Pattern ID = Pattern.compile(Id.PATTERN);
    private static final int LONGEST = 10_000;

    private final Promising promising;
    private final Directory directory;
    private final Pages pages;

    PromisePages(Promising promising, Directory directory, Pages pages) {
        this.promising = promising;
        this.directory = directory;
        this.pages = pages;
    }

    /// Those of my team, and of the networks that I speak for; a leader who has no team sees the leaders'.
    @GetMapping
    ResponseEntity<String> promises(Caller caller, HttpServletRequest request) {
        return promises("", caller, request);
    }

    private ResponseEntity<String> promises(String error, Caller caller, HttpServletRequest request) {
        var team = caller.teams().isEmpty() ? null : caller.teams().getFirst();
        var acting = Acting.by(caller, directory);
        var found =
                promising.page(ofParties(team, acting.networks()), new PageRequest(PageRequest.GREATEST_LIMIT, null));
        var subjects = new ArrayList<String>();
        found.forEach(stored -> List.of(stored.state().from(), stored.state().to())
                .forEach(party -> subjects.add(party.kind() + "/" + party.id())));
        if (team != null) {
            subjects.add("team/" + team);
        }
        var names = directory.names(subjects);
        var page = new PromisesPage(
                team == null ? "the leaders" : names.getOrDefault("team/" + team, team),
                !acting.networks().isEmpty(),
                team != null || caller.may(Role.LEADER),
                found.stream()
                        .sorted(Comparator.comparing((Stored<Commitment> stored) ->
                                        stored.state().isSettled())
                                .thenComparing(stored -> stored.state().due()))
                        .map(stored -> promise(stored, names, acting))
                        .toList(),
                error,
                Csrf.of(request));
        return pages.page("Promises", "/promises", PromisesPageRenderer.of(), page);
    }

    private static Bson ofParties(@Nullable String team, Set<String> networks) {
        return team == null
                ? or(eq("state.from.kind", "leader"), eq("state.to.kind", "leader"))
                : or(
                        of("from", "team", Set.of(team)),
                        of("to", "team", Set.of(team)),
                        of("from", "network", networks),
                        of("to", "network", networks));
    }

    private static Bson of(String side, String kind, Set<String> ids) {
        return and(eq("state." + side + ".kind", kind), in("state." + side + ".id", ids));
    }

    private static PromisesPage.Promise promise(Stored<Commitment> stored, Map<String, String> names, Acting acting) {
        var promise = stored.state();
        var evidence = promise.outcomes().stream()
                .filter(said -> said.outcome().equals("kept") && said.evidence() != null)
                .reduce((_, last) -> last)
                .map(said -> String.valueOf(said.evidence()))
                .orElse("");
        var isKept = promise.state().equals("kept");
        var isContested = promise.state().equals("contested");
        return new PromisesPage.Promise(
                stored.id(),
                name(promise.from(), names),
                name(promise.to(), names),
                Dates.day(promise.due()),
                words(promise),
                promise.text(),
                promise.obstacle() == null ? "" : promise.obstacle(),
                evidence,
                promise.state().equals("open"),
                (isKept || isContested) && acting.mayActFor(promise.to()),
                isKept,
                !isKept && !promise.state().equals("confirmed") && acting.mayActFor(promise.from()),
                UUID.randomUUID().toString());
    }

    private static String words(Commitment promise) {
        var late = promise.late() ? ", late" : "";
        return switch (promise.state()) {
            case "open" -> "open";
            case "kept" -> "said to be kept" + late;
            case "confirmed" -> "kept" + late;
            case "contested" -> "not agreed";
            default -> "not kept";
        };
    }

    private static String name(Party party, Map<String, String> names) {
        return party.kind().equals("leader")
                ? "The " + party.id().replace('-', ' ')
                : names.getOrDefault(party.kind() + "/" + party.id(), party.id());
    }

    @PostMapping("/{id}/outcomes")
    ResponseEntity<String> say(
            @PathVariable Id id,
            @RequestParam(name = "id") Id outcomeId,
            @RequestParam String outcome,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam(defaultValue = "") String obstacle,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate due,
            Caller caller,
            HttpServletRequest request) {
        var present = promising.find(id.value());
        if (present.isEmpty()) {
            return pages.notFound();
        }
        if (!OutcomeBody.KNOWN.contains(outcome) || evidence.length() > LONGEST || obstacle.length() > LONGEST) {
            return promises("That cannot be said of a promise.", caller, request);
        }
        Acting.by(caller, directory).requireMaySay(outcome, present.get().state());
        var body = new OutcomeBody(outcomeId.value(), outcome, given(evidence), given(obstacle), due);
        return done(promising.say(id.value(), body, Precondition.NONE, Trigger.START), caller, request);
    }

    private ResponseEntity<String> done(Outcome<Commitment> outcome, Caller caller, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Conflicted<Commitment>(var reason) -> promises(reason, caller, request);
            case Outcome.Refused<Commitment>(var refusals) -> promises(words(refusals), caller, request);
            default ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/promises"))
                        .build();
        };
    }

    private static String words(List<Refusal> refusals) {
        var first = refusals.getFirst();
        return switch (first.field()) {
            case "/evidence" -> "Please say what shows that it was kept.";
            case "/due" -> "The day " + first.expected() + ".";
            case "/to" -> "A promise is made to somebody else.";
            default -> "That cannot be promised: " + first.expected() + ".";
        };
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    @GetMapping("/new")
    ResponseEntity<String> form(Caller caller, HttpServletRequest request) {
        return form(
                new NewPromisePage(
                        UUID.randomUUID().toString(),
                        lead(caller),
                        isLeader(caller),
                        "",
                        "team",
                        "",
                        "",
                        "",
                        "",
                        known(),
                        Csrf.of(request)),
                caller);
    }

    private List<NewPromisePage.Known> known() {
        var known = new ArrayList<NewPromisePage.Known>();
        directory.allTeams().forEach(team -> known.add(new NewPromisePage.Known(team.id(), team.name())));
        directory
                .openNetworks()
                .forEach(network -> known.add(new NewPromisePage.Known(network.id(), network.name() + " (network)")));
        return known;
    }

    private ResponseEntity<String> form(NewPromisePage page, Caller caller) {
        Rights.require(isLeader(caller) || !caller.teams().isEmpty(), "Who promises belongs to a team or is a leader");
        return pages.page("Make a promise", "/promises/new", NewPromisePageRenderer.of(), page);
    }

    private static boolean isLeader(Caller caller) {
        return caller.may(Role.LEADER);
    }

    private String lead(Caller caller) {
        if (isLeader(caller)) {
            return "A promise that leaders break weighs more than one that they keep.";
        }
        var team = caller.teams().isEmpty() ? "" : caller.teams().getFirst();
        return "You promise it for " + directory.names(List.of("team/" + team)).getOrDefault("team/" + team, team)
                + ".";
    }

    @PostMapping
    ResponseEntity<String> make(
            @RequestParam Id id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam String kind,
            @RequestParam String to,
            @RequestParam String text,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate due,
            Caller caller,
            HttpServletRequest request) {
        var from = isLeader(caller)
                ? new Party("leader", role)
                : new Party("team", caller.teams().stream().findFirst().orElse(""));
        var wrong = wrong(from, kind, to, text, due);
        if (wrong.isEmpty() && due != null) {
            Acting.by(caller, directory).require(from);
            var body = new CommitmentBody(from, new Party(kind, to), text, due, null);
            var outcome = promising.make(id.value(), body, Precondition.NONE, Trigger.START);
            if (!(outcome instanceof Outcome.Refused<Commitment>(var refusals))) {
                return done(outcome, caller, request);
            }
            wrong = words(refusals);
        }
        return form(
                new NewPromisePage(
                        id.value(),
                        lead(caller),
                        isLeader(caller),
                        role,
                        kind,
                        to,
                        text,
                        due == null ? "" : due.toString(),
                        wrong,
                        known(),
                        Csrf.of(request)),
                caller);
    }

    private static String wrong(Party from, String kind, String to, String text, @Nullable LocalDate due) {
        if (!ID.matcher(from.id()).matches() || !ID.matcher(to).matches()) {
            return "An id and a role have small letters, digits and hyphens, such as chief-nurse.";
        }
        if (!Party.KINDS.contains(kind)) {
            return "A promise is made to a team, a network or a leader.";
        }
        if (text.isBlank() || text.length() > LONGEST) {
            return "Please say what you promise, in at most 10,000 letters.";
        }
        return due == null ? "Please say by which day." : "";
    }
}
