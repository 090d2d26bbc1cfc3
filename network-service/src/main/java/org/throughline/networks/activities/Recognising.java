package org.throughline.networks.activities;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.networks.RecognitionAwarded;
import org.throughline.kit.Refusal;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.people.ForgetsPeople;
import org.throughline.kit.people.StaffPseudonyms;
import org.throughline.kit.web.PageRequest;
import org.throughline.networks.activities.domain.Recognition;
import org.throughline.networks.activities.domain.Recognition.Kind;
import org.throughline.networks.teams.domain.TeamDirectory;

/// Recognises people, teams and networks. What is kept about a person, that person reads, and nobody else.
final class Recognising implements ForgetsPeople {
    private static final int MOST_RECOGNITIONS = 100_000;
    private final AggregateStore<Recognition> recognitions;
    private final TeamDirectory teams;
    private final StaffPseudonyms pseudonyms;

    Recognising(AggregateStore<Recognition> recognitions, TeamDirectory teams, StaffPseudonyms pseudonyms) {
        this.recognitions = recognitions;
        this.teams = teams;
        this.pseudonyms = pseudonyms;
    }

    Outcome<Recognition> award(Recognition recognition, boolean networkIsClosed, Trigger trigger) {
        var refusals = refusals(recognition);
        return recognitions.decide(key(recognition), Precondition.NONE, trigger, current -> {
            if (current.isPresent()) {
                return isTheSame(current.get().state(), recognition)
                        ? Decision.keep()
                        : Decision.conflict("Another recognition of this network has this id");
            }
            if (networkIsClosed) {
                return Decision.conflict("The network " + recognition.network() + " is closed");
            }
            return refusals.isEmpty()
                    ? Decision.write(recognition, _ -> List.of(told(recognition)))
                    : Decision.refuse(refusals);
        });
    }

    private static boolean isTheSame(Recognition one, Recognition other) {
        return one.kind() == other.kind()
                && one.to().equals(other.to())
                && one.reason().equals(other.reason())
                && one.on().equals(other.on());
    }

    private List<Refusal> refusals(Recognition recognition) {
        return switch (recognition.kind()) {
            case PERSON -> List.of();
            case TEAM ->
                teams.unknown(List.of(recognition.to())).stream()
                        .map(team -> new Refusal("/to/id", team, "should be a team that is registered"))
                        .toList();
            case NETWORK ->
                recognition.to().equals(recognition.network())
                        ? List.of()
                        : List.of(new Refusal("/to/id", recognition.to(), "should be " + recognition.network()));
        };
    }

    /// By what the event is known. The id that somebody chose may name who is recognised, so it is hidden like a
    /// staff number.
    private String key(Recognition recognition) {
        return recognition.network() + "." + pseudonyms.of(recognition.network() + "." + recognition.id());
    }

    private static RecognitionAwarded told(Recognition recognition) {
        var isPerson = recognition.kind() == Kind.PERSON;
        return new RecognitionAwarded(
                recognition.network(),
                recognition.targets(),
                recognition.on(),
                isPerson ? null : recognition.kind().toString(),
                recognition.kind() == Kind.TEAM ? recognition.to() : null,
                isPerson ? null : recognition.reason());
    }

    /// Those of a network that are not a person's, in no order that tells when.
    List<Stored<Recognition>> ofGroups(String network, PageRequest request) {
        return recognitions.page(
                and(eq("state.network", network), ne("state.kind", Kind.PERSON.toString())),
                request.after(),
                request.oneMore());
    }

    /// That somebody was recognised stays; who and what for goes, and with it the id, which may say it too.
    @Override
    public void forget(String person, Trigger trigger) {
        var theirs = and(eq("state.kind", Kind.PERSON.toString()), eq("state.to", person));
        for (var stored : recognitions.all(theirs, MOST_RECOGNITIONS)) {
            recognitions.decide(
                    stored.id(),
                    Precondition.NONE,
                    trigger,
                    current -> current.map(Stored::state)
                            .filter(recognition -> recognition.to().equals(person))
                            .map(recognition -> Decision.write(recognition.withoutPerson(), _ -> List.of()))
                            .orElseGet(Decision::keep));
        }
    }

    /// What a person is recognised for.
    List<Stored<Recognition>> of(String person, @Nullable String after, int limit) {
        return recognitions.page(and(eq("state.kind", Kind.PERSON.toString()), eq("state.to", person)), after, limit);
    }
}
