package org.throughline.narratives.voices;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.Refusal;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.suppression.SmallGroups;
import org.throughline.kit.web.PageRequest;
import org.throughline.narratives.sources.Directory;
import org.throughline.narratives.voices.domain.Missed;
import org.throughline.narratives.voices.domain.Speaker;
import org.throughline.narratives.voices.domain.Step;
import org.throughline.narratives.voices.domain.Voice;
import org.throughline.narratives.voices.domain.VoiceAnswer;
import org.throughline.narratives.voices.domain.WithdrawalCode;

/// Raising a voice, answering it, closing it and taking it back. Each write is the start of its own: what is known of
/// the request, its trace included, ends here.
final class Voices {
    private static final int AT_ONCE = 200;

    private final AggregateStore<Voice> store;
    private final Directory directory;
    private final SmallGroups groups;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    Voices(AggregateStore<Voice> store, Directory directory, SmallGroups groups, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.groups = groups;
        this.clock = clock;
    }

    /// Words that somebody wants to be heard.
    ///
    /// @param as `team` or `department`; null for what is usual: the team of a named voice, nobody for an anonymous
    /// one
    record Words(
            String id,
            String about,
            String text,
            boolean anonymous,
            @Nullable String as) {}

    /// What came of it.
    ///
    /// @param code with which an anonymous voice is taken back; null where it was raised before
    record Raised(Outcome<Voice> outcome, @Nullable String code) {}

    /// @param author the pseudonym, which is not looked at for an anonymous voice
    /// @param team of who speaks; null where they have none
    Raised raise(Words words, String author, @Nullable String team) {
        var speaker = speaker(words, team);
        if (speaker instanceof Speaking.TooFew few) {
            return new Raised(new Outcome.Refused<>(List.of(few.refusal())), null);
        }
        var from = ((Speaking.As) speaker).speaker();
        var code = words.anonymous() ? newCode() : null;
        var text = words.text().strip();
        var voice = code == null
                ? Voice.named(words.about(), text, from, author, today())
                : Voice.anonymous(words.about(), text, from, WithdrawalCode.hash(code), today());
        var outcome = store.decide(words.id(), Precondition.NONE, Trigger.START, current -> {
            if (current.isPresent()) {
                return current.get().state().isSentAgainAs(voice)
                        ? Decision.keep()
                        : Decision.conflict("Something else was raised under the id " + words.id());
            }
            return Decision.write(voice, _ -> VoiceNews.raised(words.id(), voice));
        });
        return new Raised(outcome, outcome instanceof Outcome.Written<Voice> ? code : null);
    }

    private String newCode() {
        var bytes = new byte[WithdrawalCode.BYTES];
        chance.nextBytes(bytes);
        return WithdrawalCode.of(bytes);
    }

    private sealed interface Speaking {
        record As(@Nullable Speaker speaker) implements Speaking {}

        record TooFew(Refusal refusal) implements Speaking {}
    }

    // Who speaks without a name must not be found among a few.
    private Speaking speaker(Words words, @Nullable String team) {
        var as = words.as() == null && !words.anonymous() ? "team" : words.as();
        if (as == null || team == null) {
            return new Speaking.As(null);
        }
        return directory.teams(List.of(team)).stream()
                .findFirst()
                .map(line -> speaker(words, as, line))
                .orElseGet(() -> new Speaking.As(null));
    }

    private Speaking speaker(Words words, String as, Directory.TeamLine line) {
        if (as.equals("department")) {
            return words.anonymous() && !groups.shows(directory.headcountOf(line.department()))
                    ? tooFew(as, "left out: the department is too small for nobody to know who speaks")
                    : new Speaking.As(new Speaker("department", line.department()));
        }
        return words.anonymous() && !groups.shows(line.headcount())
                ? tooFew(as, "'department', or left out: the team is too small for nobody to know who speaks")
                : new Speaking.As(new Speaker("team", line.id()));
    }

    private static Speaking tooFew(String as, String expected) {
        return new Speaking.TooFew(new Refusal("/as", as, "should be " + expected));
    }

    /// Whether this code takes back this voice.
    static boolean fits(Voice voice, @Nullable String code) {
        return code != null && voice.codeHash() != null && WithdrawalCode.fits(code, voice.codeHash());
    }

    Outcome<Voice> answer(String id, VoiceAnswer answer) {
        return say(id, voice -> voice.answered(answer));
    }

    Outcome<Voice> close(String id, String reason) {
        return say(id, voice -> voice.closed(reason.strip()));
    }

    Outcome<Voice> withdraw(String id) {
        return say(id, voice -> voice.withdrawn(today()));
    }

    private interface Saying {
        Step about(Voice voice);
    }

    private Outcome<Voice> say(String id, Saying saying) {
        return store.decide(id, Precondition.PRESENT, Trigger.START, current -> {
            var before = current.orElseThrow().state();
            return switch (saying.about(before)) {
                case Step.Moved(var voice) ->
                    Decision.write(
                            voice.missing(missed(current.get())), _ -> VoiceNews.moved(id, before, voice, today()));
                case Step.Same _ -> Decision.keep();
                case Step.NotNow(var reason) -> Decision.conflict(reason);
            };
        });
    }

    // What narratives have still to be told of is not forgotten because more was said.
    private static List<Missed> missed(Stored<Voice> stored) {
        var missed = new ArrayList<>(stored.state().missed());
        var untold = stored.state().untold();
        if (untold != null) {
            var cause = stored.consequence();
            missed.add(new Missed(
                    Objects.requireNonNull(cause.causationId()), untold, cause.correlationId(), stored.at()));
        }
        return missed;
    }

    /// What somebody raised under a name goes with them.
    void forget(String pseudonym) {
        for (var theirs = by(pseudonym); !theirs.isEmpty(); theirs = by(pseudonym)) {
            theirs.forEach(voice -> withdraw(voice.id()));
        }
    }

    private List<Stored<Voice>> by(String pseudonym) {
        return store.all(eq("state.author", pseudonym), AT_ONCE);
    }

    Optional<Stored<Voice>> find(String id) {
        return store.find(id);
    }

    /// Those that were not withdrawn, in order of ids, which tell nothing.
    ///
    /// @param about a subject; null for all
    /// @param open whether they wait for an answer; null for all
    List<Stored<Voice>> page(@Nullable String about, @Nullable Boolean open, @Nullable String after, int limit) {
        var filters = new ArrayList<Bson>();
        filters.add(ne("state.state", "withdrawn"));
        if (about != null) {
            filters.add(eq("state.about", about));
        }
        if (open != null) {
            filters.add(open ? eq("state.state", "open") : ne("state.state", "open"));
        }
        return store.page(and(filters), after, limit);
    }

    List<Stored<Voice>> page(@Nullable String about, @Nullable Boolean open, PageRequest page) {
        return page(about, open, page.after(), page.oneMore());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
