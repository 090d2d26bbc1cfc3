package org.throughline.narratives.voices;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.web.Id;
import org.throughline.narratives.access.Rights;
import org.throughline.narratives.sources.Directory;
import org.throughline.narratives.voices.domain.Voice;
import org.throughline.narratives.voices.domain.VoiceAnswer;
import org.throughline.pages.Csrf;
import org.throughline.pages.Pages;

@Controller
@RequestMapping("/voices")
@MayUse(Role.STAFF)
class VoicePages {
    private static final int AT_ONCE = 50;
    private static final int LONGEST = 10_000;
    private static final Pattern SUBJECT = Pattern.compile("(team|target|network)/" + Id.PATTERN);

    private final Voices voices;
    private final Directory directory;
    private final Pages pages;

    VoicePages(Voices voices, Directory directory, Pages pages) {
        this.voices = voices;
        this.directory = directory;
        this.pages = pages;
    }

    /// Those about my team; for who has none, and on demand, all of them.
    @GetMapping
    ResponseEntity<String> list(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam @Nullable Boolean open,
            @RequestParam @Nullable String after,
            Caller caller) {
        var about = all || open != null || caller.teams().isEmpty()
                ? null
                : "team/" + caller.teams().getFirst();
        var found = voices.page(about, open, after, AT_ONCE + 1);
        var shown = found.subList(0, Math.min(AT_ONCE, found.size()));
        var title = about == null
                ? open != null && open ? "Voices that wait for an answer" : "All voices"
                : "Voices about " + label(about);
        var next = found.size() > AT_ONCE
                ? List.of("/voices?" + (open == null ? "all=" + all : "open=" + open) + "&after="
                        + shown.getLast().id())
                : List.<String>of();
        return pages.page(
                title,
                "/voices",
                VoicesPageRenderer.of(),
                new VoicesPage(
                        title,
                        about == null ? "" : about,
                        caller.may(Role.LEADER),
                        VoiceCard.of(shown, directory),
                        next));
    }

    @GetMapping("/new")
    ResponseEntity<String> form(@RequestParam @Nullable String about, Caller caller, HttpServletRequest request) {
        var subject = about != null || caller.teams().isEmpty()
                ? about
                : "team/" + caller.teams().getFirst();
        return subject == null || !SUBJECT.matcher(subject).matches()
                ? pages.notFound()
                : form(UUID.randomUUID().toString(), subject, "", "named", "", request);
    }

    private ResponseEntity<String> form(
            String id, String about, String text, String who, String error, HttpServletRequest request) {
        return pages.page(
                "Raise a voice",
                "/voices/new",
                NewVoicePageRenderer.of(),
                new NewVoicePage(id, about, label(about), text, who, error, Csrf.of(request)));
    }

    // The code is in the answer to the form and nowhere else: no address ever holds it.
    @PostMapping
    ResponseEntity<String> raise(
            @RequestParam Id id,
            @RequestParam String about,
            @RequestParam String text,
            @RequestParam String who,
            Caller caller,
            HttpServletRequest request) {
        if (!SUBJECT.matcher(about).matches()) {
            return pages.notFound();
        }
        if (text.isBlank() || text.length() > LONGEST) {
            return form(
                    id.value(),
                    about,
                    text,
                    who,
                    "Please say what should be heard, in at most 10,000 letters.",
                    request);
        }
        var words = new Voices.Words(
                id.value(), about, text, !who.equals("named"), who.equals("department") ? "department" : null);
        var raised = voices.raise(
                words,
                Rights.person(caller),
                caller.teams().stream().findFirst().orElse(null));
        return switch (raised.outcome()) {
            case Outcome.Written<Voice> _, Outcome.Kept<Voice> _ ->
                pages.page(
                        "It has been heard",
                        "/voices/new",
                        RaisedPageRenderer.of(),
                        new RaisedPage(id.value(), raised.code() == null ? "" : raised.code()));
            case Outcome.Refused<Voice> _ ->
                form(
                        id.value(),
                        about,
                        text,
                        "nobody",
                        "Your department has fewer than 11 people, so somebody could guess who speaks. "
                                + "You can raise it without any name.",
                        request);
            default ->
                form(
                        UUID.randomUUID().toString(),
                        about,
                        text,
                        who,
                        "It was not taken. Please send it once more.",
                        request);
        };
    }

    @GetMapping("/{id}")
    ResponseEntity<String> voice(@PathVariable Id id, Caller caller, HttpServletRequest request) {
        return voice(id.value(), "", caller, request);
    }

    private ResponseEntity<String> voice(String id, String error, Caller caller, HttpServletRequest request) {
        var stored = voices.find(id);
        if (stored.isEmpty() || stored.get().state().state().equals("withdrawn")) {
            return pages.notFound();
        }
        var voice = stored.get().state();
        var card = VoiceCard.of(List.of(stored.get()), directory).getFirst();
        var page = new VoicePage(
                id,
                card.about(),
                card,
                caller.may(Role.LEADER) && !voice.state().equals("closed"),
                voice.anonymous() || Objects.equals(voice.author(), caller.pseudonymOrNull()),
                voice.anonymous(),
                UUID.randomUUID().toString(),
                error,
                Csrf.of(request));
        return pages.page("A voice", "/voices/" + id, VoicePageRenderer.of(), page);
    }

    @PostMapping("/{id}/answers")
    @MayUse(Role.LEADER)
    ResponseEntity<String> answer(
            @PathVariable Id id,
            @RequestParam(name = "id") Id answer,
            @RequestParam String text,
            @RequestParam String by,
            Caller caller,
            HttpServletRequest request) {
        var role = by.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", "-");
        if (text.isBlank() || text.length() > LONGEST || !(role.isEmpty() || role.matches(Id.PATTERN))) {
            return voice(id.value(), "Please write an answer, and a role in plain letters.", caller, request);
        }
        return voices.find(id.value()).isEmpty()
                ? pages.notFound()
                : done(
                        id.value(),
                        voices.answer(
                                id.value(),
                                new VoiceAnswer(
                                        answer.value(), text.strip(), role.isEmpty() ? null : role, voices.today())),
                        caller,
                        request);
    }

    @PostMapping("/{id}/closure")
    @MayUse(Role.LEADER)
    ResponseEntity<String> close(
            @PathVariable Id id, @RequestParam String reason, Caller caller, HttpServletRequest request) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            return voice(id.value(), "Please say why it is closed.", caller, request);
        }
        return voices.find(id.value()).isEmpty()
                ? pages.notFound()
                : done(id.value(), voices.close(id.value(), reason), caller, request);
    }

    private ResponseEntity<String> done(String id, Outcome<Voice> outcome, Caller caller, HttpServletRequest request) {
        return outcome instanceof Outcome.Conflicted<Voice>(var reason)
                ? voice(id, reason, caller, request)
                : to("/voices/" + id);
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<String> withdraw(
            @PathVariable Id id, @RequestParam @Nullable String code, Caller caller, HttpServletRequest request) {
        var stored = voices.find(id.value());
        if (stored.isEmpty()) {
            return pages.notFound();
        }
        var voice = stored.get().state();
        var may =
                voice.anonymous() ? Voices.fits(voice, code) : Objects.equals(voice.author(), caller.pseudonymOrNull());
        if (!may) {
            return voice(id.value(), "This is not the code of this voice.", caller, request);
        }
        voices.withdraw(id.value());
        return to("/voices");
    }

    private String label(String subject) {
        return VoiceCard.label(subject, directory.names(List.of(subject)));
    }

    private static ResponseEntity<String> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
