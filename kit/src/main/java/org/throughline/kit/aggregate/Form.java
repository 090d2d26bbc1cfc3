package org.throughline.kit.aggregate;

import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.Trigger;
import tools.jackson.databind.json.JsonMapper;

/// How aggregates of one kind are kept: `{_id, version, sequence, at, state, cause}`, where `cause` is the event that
/// told of the present state.
record Form<S>(Class<S> type, JsonMapper json) {
    static final String VERSION = "version";
    static final String STATE = "state";
    static final String CAUSE = "cause";
    private static final String SEQUENCE = "sequence";
    private static final String AT = "at";

    Stored<S> read(Document document) {
        var state = document.get(STATE, Document.class);
        return new Stored<>(
                Objects.requireNonNull(document.getString("_id")),
                Objects.requireNonNull(document.getLong(VERSION)),
                Objects.requireNonNull(document.getLong(SEQUENCE)),
                state == null ? null : json.convertValue(state, type),
                at(document),
                consequence(document.get(CAUSE, Document.class)));
    }

    private static Trigger consequence(@Nullable Document cause) {
        return cause == null
                ? Trigger.START
                : new Trigger(cause.getString("correlation"), cause.getString("event"), cause.getString("traceparent"));
    }

    private static Instant at(Document document) {
        return Objects.requireNonNull(document.getDate(AT)).toInstant();
    }

    /// One that was not there before.
    Document document(Stored<S> stored) {
        var document = new Document("_id", stored.id())
                .append(VERSION, stored.version())
                .append(SEQUENCE, stored.sequence())
                .append(AT, Date.from(stored.at()));
        return stored.stateOrNull() == null ? document : document.append(STATE, state(stored.state()));
    }

    /// What changes where there is one.
    List<Bson> updates(Document before, Stored<S> stored) {
        var updates = new ArrayList<Bson>();
        updates.add(set(VERSION, stored.version()));
        updates.add(set(SEQUENCE, stored.sequence()));
        updates.add(set(AT, Date.from(stored.at())));
        updates.addAll(
                stored.stateOrNull() == null
                        ? List.of(unset(STATE))
                        : StateUpdate.of(before.get(STATE, Document.class), state(stored.state())));
        return updates;
    }

    @SuppressWarnings("unchecked")
    private Document state(S state) {
        return new Document((Map<String, Object>) json.convertValue(state, Map.class));
    }
}
