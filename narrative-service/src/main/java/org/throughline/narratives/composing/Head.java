package org.throughline.narratives.composing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.narratives.composing.domain.Asking;
import org.throughline.narratives.marking.Mark;

/// A team's narrative as it was stored when a composition began.
///
/// @param document the whole document; null if the team has none yet
/// @param fence moved by every finished composition, also one that changed nothing
/// @param receipts by event: whether the narrative was revised for it
/// @param references the subjects by which the team is found when one of them changes
record Head(
        String team, @Nullable Document document, long fence, Map<String, Boolean> receipts, Set<String> references) {
    static Head none(String team) {
        return new Head(team, null, 0, Map.of(), Set.of());
    }

    static Head of(Document document) {
        var receipts = new HashMap<String, Boolean>();
        for (var receipt : document.getList("receipts", Document.class, List.of())) {
            // The first outcome stands.
            receipts.putIfAbsent(receipt.getString("event"), receipt.getBoolean("revised", false));
        }
        return new Head(
                Objects.requireNonNull(document.getString("_id")),
                document,
                Objects.requireNonNull(document.getLong("fence")),
                receipts,
                new TreeSet<>(document.getList("references", String.class, List.of())));
    }

    /// Whether this narrative needs not be composed anew for an event.
    boolean hasSettled(Mark mark) {
        return receipts.containsKey(mark.event()) && mark.isSettledOnce();
    }

    long version() {
        return number("version");
    }

    long sequence() {
        return number("sequence");
    }

    @Nullable
    String text(String field) {
        return document == null ? null : document.getString(field);
    }

    /// When the team was last asked to read its narrative again, and for what.
    Asking asking() {
        var asked = document == null ? null : document.get("asked", Document.class);
        return asked == null
                ? Asking.NEVER
                : new Asking(asked.getString("for"), asked.getDate("at").toInstant());
    }

    List<Document> sections() {
        return document == null ? List.of() : document.getList("sections", Document.class, List.of());
    }

    /// The version that a new one replaces, as it is kept; empty where there is none.
    List<Document> replaced() {
        if (document == null || version() == 0) {
            return List.of();
        }
        var archived = new Document("_id", team + "/" + version());
        for (var field : List.of("version", "revisedAt", "material", "because", "sections")) {
            archived.append(field, document.get(field));
        }
        return List.of(archived);
    }

    private long number(String field) {
        var value = document == null ? null : document.getLong(field);
        return value == null ? 0 : value;
    }
}
