package org.throughline.networks.activities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.people.StaffPseudonyms;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.networks.activities.domain.Recognition;
import org.throughline.networks.activities.domain.Recognition.Kind;
import org.throughline.networks.networking.domain.Focus;
import org.throughline.networks.networking.domain.NetworkDirectory;

/// Who is recognised, and for what. A person's are read by that person alone.
@RestController
@MayUse(Role.STAFF)
final class RecognitionController {
    private static final String ME = "me";
    private final Recognising recognising;
    private final NetworkDirectory networks;
    private final StaffPseudonyms pseudonyms;
    private final Answers answers;
    private final Clock clock;

    RecognitionController(
            Recognising recognising,
            NetworkDirectory networks,
            StaffPseudonyms pseudonyms,
            Answers answers,
            Clock clock) {
        this.recognising = recognising;
        this.networks = networks;
        this.pseudonyms = pseudonyms;
        this.answers = answers;
        this.clock = clock;
    }

    /// @param team the one that is recognised, if one is
    record RecognitionView(
            String network,
            String id,
            Kind kind,
            @Nullable String team,
            String reason,
            LocalDate on,
            List<String> targets) {
        static RecognitionView of(Stored<Recognition> stored) {
            var recognition = stored.state();
            return new RecognitionView(
                    recognition.network(),
                    recognition.id(),
                    recognition.kind(),
                    recognition.kind() == Kind.TEAM ? recognition.to() : null,
                    recognition.reason(),
                    recognition.on(),
                    recognition.targets());
        }
    }

    @PostMapping("/api/networks/{network}/recognitions")
    ResponseEntity<RecognitionView> award(
            @PathVariable Id network, @RequestBody RecognitionBody body, Caller caller, Trigger trigger) {
        if (body.on().isAfter(LocalDate.now(clock))) {
            throw new RefusedException(new Refusal("/on", body.on().toString(), "should not be a day to come"));
        }
        return networks.focus(network.value())
                .map(focus -> answers.of(
                        recognising.award(recognition(network, body, caller, focus), focus.closed(), trigger),
                        RecognitionView::of))
                .orElseGet(Answers::notFound);
    }

    private Recognition recognition(Id network, RecognitionBody body, Caller caller, Focus focus) {
        var kind = body.to().kind();
        return new Recognition(
                network.value(),
                body.id(),
                kind,
                kind == Kind.PERSON ? person(body.to().id(), caller) : body.to().id(),
                body.reason(),
                body.on(),
                focus.targets());
    }

    private String person(String named, Caller caller) {
        return named.strip().toLowerCase(Locale.ROOT).equals(ME)
                ? caller.pseudonym()
                        .orElseThrow(() -> new RefusedException(
                                new Refusal("/to/id", ME, "should be a staff number where a system is signed in")))
                : pseudonyms.of(named);
    }

    /// Teams and the network; of people it is not told.
    @GetMapping("/api/networks/{network}/recognitions")
    ResponseEntity<Page<RecognitionView>> list(@PathVariable Id network, PageRequest request) {
        return networks.focus(network.value()).isEmpty()
                ? Answers.notFound()
                : ResponseEntity.ok(
                        Page.ofStored(recognising.ofGroups(network.value(), request), request, RecognitionView::of));
    }

    @GetMapping("/api/people/me/recognitions")
    Page<RecognitionView> mine(Caller caller, PageRequest request) {
        return Page.ofStored(
                Optional.ofNullable(caller.pseudonymOrNull())
                        .map(me -> recognising.of(me, request.after(), request.oneMore()))
                        .orElse(List.of()),
                request,
                RecognitionView::of);
    }
}
