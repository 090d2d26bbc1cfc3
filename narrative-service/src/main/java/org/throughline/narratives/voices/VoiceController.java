package org.throughline.narratives.voices;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.narratives.access.Rights;
import org.throughline.narratives.voices.domain.VoiceAnswer;

@RestController
@RequestMapping("/api/voices")
@MayUse(Role.STAFF)
final class VoiceController {
    private final Voices voices;
    private final AnswerTimes times;
    private final Answers answers;

    VoiceController(Voices voices, Answers answers) {
        this.voices = voices;
        this.times = new AnswerTimes(voices);
        this.answers = answers;
    }

    @PostMapping
    ResponseEntity<VoiceView> raise(@RequestBody VoiceBody body, Caller caller) {
        if (body.anonymous() && body.by() != null) {
            throw new RefusedException(
                    new Refusal("/by", null, "should be left out: a voice without a name comes from nobody"));
        }
        var author = Rights.person(caller);
        var raised = voices.raise(
                body.words(), author, caller.teams().stream().findFirst().orElse(null));
        return answers.of(raised.outcome(), stored -> VoiceView.of(stored, raised.code()));
    }

    @GetMapping("/{id}")
    ResponseEntity<VoiceView> read(@PathVariable Id id) {
        return answers.of(voices.find(id.value()), VoiceView::of);
    }

    /// Those that were not withdrawn, in order of ids: about a team, a target or a network, and open or not.
    @GetMapping
    Page<VoiceView> list(
            @RequestParam @Nullable String team,
            @RequestParam @Nullable String target,
            @RequestParam @Nullable String network,
            @RequestParam @Nullable Boolean open,
            PageRequest page) {
        return Page.ofStored(voices.page(about(team, target, network), open, page), page, VoiceView::of);
    }

    private static @Nullable String about(@Nullable String team, @Nullable String target, @Nullable String network) {
        if (team != null) {
            return "team/" + Id.of(team);
        }
        if (target != null) {
            return "target/" + Id.of(target);
        }
        return network == null ? null : "network/" + Id.of(network);
    }

    /// How long answers take, by the role that answers, and how long those wait that have none.
    @GetMapping("/answer-times")
    AnswerTimes.View answerTimes() {
        return times.now();
    }

    @PostMapping("/{id}/answers")
    @MayUse(Role.LEADER)
    ResponseEntity<VoiceView> answer(@PathVariable Id id, @RequestBody AnswerBody body) {
        return voices.find(id.value()).isEmpty()
                ? Answers.notFound()
                : answers.of(
                        voices.answer(
                                id.value(),
                                new VoiceAnswer(body.id(), body.text().strip(), body.by(), voices.today())),
                        VoiceView::of);
    }

    @PostMapping("/{id}/closure")
    @MayUse(Role.LEADER)
    ResponseEntity<VoiceView> close(@PathVariable Id id, @RequestBody ClosureBody body) {
        return voices.find(id.value()).isEmpty()
                ? Answers.notFound()
                : answers.of(voices.close(id.value(), body.reason()), VoiceView::of);
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<VoiceView> withdraw(@PathVariable Id id, @RequestBody WithdrawalBody body, Caller caller) {
        var stored = voices.find(id.value());
        if (stored.isEmpty()) {
            return Answers.notFound();
        }
        var voice = stored.get().state();
        Rights.require(
                voice.anonymous()
                        ? Voices.fits(voice, body.code())
                        : Objects.equals(voice.author(), caller.pseudonymOrNull()),
                voice.anonymous() ? "This is not the code of this voice" : "Only who raised it takes it back");
        return answers.of(voices.withdraw(id.value()), VoiceView::of);
    }
}
