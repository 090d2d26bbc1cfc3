package org.throughline.narratives.marking;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.throughline.kit.event.Envelope;

/// Marks for an event of this service's own, the organisation's narrative: its message to itself was written beside the
/// event and says only that there is something to do.
public final class OrganisationMarks {
    private final MongoCollection<Document> organisations;
    private final Affected affected;
    private final Marking marking;

    OrganisationMarks(MongoCollection<Document> organisations, Affected affected, Marking marking) {
        this.organisations = organisations;
        this.affected = affected;
        this.marking = marking;
    }

    /// @param message the envelope of the message; its cause is the event that stands before it
    public void mark(Envelope message) {
        var organisation = message.subject().substring(message.subject().indexOf('/') + 1);
        var stored = Objects.requireNonNull(
                organisations.find(eq("_id", organisation)).first(), organisation);
        var targets = stored.get("state", Document.class).getList("themes", Document.class, List.of()).stream()
                .flatMap(theme -> theme.getList("targets", String.class, List.of()).stream())
                .toList();
        var mark = new Mark(
                Objects.requireNonNull(message.causationId()),
                "org.throughline.organisation-narrative.published.v1",
                message.source(),
                message.time(),
                message.subject(),
                message.correlationOrOwn(),
                message.traceparent());
        marking.mark(Map.of(mark, affected.byOrganisation(message.subject(), targets)));
    }
}
