package org.throughline.narratives.commitments;

import java.util.List;
import org.throughline.events.catalogue.Event;
import org.throughline.events.narratives.CommitmentBroken;
import org.throughline.events.narratives.CommitmentContested;
import org.throughline.events.narratives.CommitmentKept;
import org.throughline.events.narratives.CommitmentMade;
import org.throughline.events.narratives.CommitmentRenegotiated;
import org.throughline.events.narratives.Party;
import org.throughline.narratives.commitments.domain.Commitment;
import org.throughline.narratives.commitments.domain.Step.Change;
import org.throughline.narratives.marking.NarrativesMarked;

/// What others are told of a promise, and the mark for the narratives that tell of it.
final class CommitmentNews {
    private CommitmentNews() {}

    static List<Event> made(String id, Commitment promise, long version) {
        return marked(new CommitmentMade(told(id, promise, version)), "made", promise);
    }

    static List<Event> changed(String id, Commitment promise, Change change, long version) {
        var told = told(id, promise, version);
        return switch (change) {
            case KEPT -> marked(new CommitmentKept(told, promise.state().equals("confirmed")), "kept", promise);
            case BROKEN -> marked(new CommitmentBroken(told, promise.obstacle()), "broken", promise);
            case RENEGOTIATED -> marked(new CommitmentRenegotiated(told), "renegotiated", promise);
            case CONTESTED -> marked(new CommitmentContested(told), "contested", promise);
        };
    }

    /// Nothing for others: only that narratives tell of it no more.
    static List<Event> past(Commitment promise, List<String> touched) {
        var last = promise.state().equals("broken") ? "broken" : "kept";
        return List.of(NarrativesMarked.byEventBefore("org.throughline.commitment." + last + ".v1", touched));
    }

    private static List<Event> marked(Event event, String participle, Commitment promise) {
        return List.of(
                event,
                NarrativesMarked.byEventBefore("org.throughline.commitment." + participle + ".v1", promise.touches()));
    }

    private static org.throughline.events.narratives.Commitment told(String id, Commitment promise, long version) {
        return new org.throughline.events.narratives.Commitment(
                id,
                new Party(promise.from().kind(), promise.from().id()),
                new Party(promise.to().kind(), promise.to().id()),
                promise.text(),
                promise.due(),
                promise.targets(),
                promise.state(),
                promise.late(),
                version);
    }
}
