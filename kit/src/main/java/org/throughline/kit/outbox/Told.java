package org.throughline.kit.outbox;

import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.PushOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.events.catalogue.Aside;
import org.throughline.events.catalogue.Catalogue;
import org.throughline.events.catalogue.Event;
import org.throughline.events.catalogue.Kind;
import org.throughline.events.catalogue.Retracts;
import org.throughline.kit.event.PendingEvent;

/// What a document's subject has told, for those who have to hear it once more (propagation.md 13): its newest state
/// event and its last facts, each as it was published. In the document `told {state, facts}`.
final class Told {
    static final String FIELD = "told";
    private static final String STATE = FIELD + ".state";
    private static final String FACTS = FIELD + ".facts";
    private static final int MOST_FACTS = 100;

    private final Catalogue catalogue;

    Told(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// What a write adds to its update.
    List<Bson> updates(List<PendingEvent> events) {
        var updates = new ArrayList<Bson>();
        events.stream()
                .filter(this::isState)
                .reduce((_, later) -> later)
                .ifPresent(state -> updates.add(set(STATE, state.toDocument())));
        var facts = facts(events);
        if (!facts.isEmpty()) {
            updates.add(
                    events.stream().anyMatch(event -> is(event, Retracts.class))
                            ? set(FACTS, facts)
                            : pushEach(FACTS, facts, new PushOptions().slice(-MOST_FACTS)));
        }
        return updates;
    }

    /// The same for a document that is inserted.
    Document document(List<PendingEvent> events) {
        var told = new Document();
        events.stream()
                .filter(this::isState)
                .reduce((_, later) -> later)
                .ifPresent(state -> told.append("state", state.toDocument()));
        var facts = facts(events);
        return facts.isEmpty() ? told : told.append("facts", facts);
    }

    private List<Document> facts(List<PendingEvent> events) {
        return events.stream()
                .filter(event -> !isState(event) && !is(event, Aside.class))
                .map(PendingEvent::toDocument)
                .toList();
    }

    private boolean isState(PendingEvent event) {
        return catalogue.named(event.type()).orElseThrow().kind() == Kind.STATE;
    }

    private boolean is(PendingEvent event, Class<? extends Event> mark) {
        return mark.isAssignableFrom(catalogue.named(event.type()).orElseThrow().payload());
    }

    /// In the order of their sequence.
    static List<PendingEvent> read(Document document) {
        var told = document.get(FIELD, new Document());
        var events = new ArrayList<PendingEvent>();
        told.getList("facts", Document.class, List.of()).forEach(fact -> events.add(PendingEvent.of(fact)));
        var state = told.get("state", Document.class);
        if (state != null) {
            events.add(PendingEvent.of(state));
        }
        events.sort(Comparator.comparingLong(PendingEvent::sequence));
        return events;
    }
}
