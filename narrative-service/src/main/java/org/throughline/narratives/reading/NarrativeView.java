package org.throughline.narratives.reading;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A team's narrative as it is read.
///
/// @param text the whole as plain English
/// @param asked the version that the team was last asked to read
/// @param because the events that this version was revised for
/// @param acknowledged how many of the team have read that version, in steps of 10 %, as it was last told; null where
///     the team is too small, or nothing was told yet
/// @param readByMe the latest version that who is signed in has read
/// @param change what is different from the version before, computed when read; null for the first one and in lists
record NarrativeView(
        String team,
        long version,
        Instant revisedAt,
        boolean material,
        List<SectionView> sections,
        String text,
        long asked,
        List<BecauseView> because,
        @Nullable Integer acknowledged,
        @Nullable Long readByMe,
        @Nullable List<SectionChange> change) {
    record BecauseView(String event, String type, String source, Instant time, String subject) {}

    record SectionView(
            String kind, String heading, String text, List<CauseView> causes, List<List<SentenceView>> paragraphs) {}

    /// @param causes places in the section's list of causes, from 0
    record SentenceView(String text, List<Integer> causes) {}

    record CauseView(String event, String type, String source, Instant time) {}

    /// A section that reads otherwise than in the version before.
    ///
    /// @param before null where the section is new
    /// @param after null where it is gone
    /// @param words what is the same, what was added and what was removed
    /// @param sentences the same for each sentence that is another, wherever in the section it stands now
    record SectionChange(
            String kind,
            String heading,
            @Nullable String before,
            @Nullable String after,
            List<Words.Run> words,
            List<List<Words.Run>> sentences) {}

    static NarrativeView of(String team, Document document) {
        var sections = document.getList("sections", Document.class, List.of()).stream()
                .map(NarrativeView::section)
                .toList();
        return new NarrativeView(
                team,
                Objects.requireNonNull(document.getLong("version")),
                time(document, "revisedAt"),
                document.getBoolean("material", false),
                sections,
                sections.stream()
                        .map(section -> section.heading() + "\n" + section.text())
                        .collect(Collectors.joining("\n\n")),
                asked(document),
                document.getList("because", Document.class, List.of()).stream()
                        .map(NarrativeView::because)
                        .toList(),
                null,
                null,
                null);
    }

    // Of one that was stored before it was kept: the version itself.
    private static long asked(Document document) {
        var asked = document.get("asked", new Document()).getLong("version");
        return asked == null ? Objects.requireNonNull(document.getLong("version")) : asked;
    }

    private static BecauseView because(Document because) {
        return new BecauseView(
                text(because, "event"),
                text(because, "type"),
                text(because, "source"),
                time(because, "time"),
                text(because, "subject"));
    }

    NarrativeView readBy(@Nullable Integer share, @Nullable Long me) {
        return new NarrativeView(team, version, revisedAt, material, sections, text, asked, because, share, me, change);
    }

    NarrativeView comparedTo(NarrativeView before) {
        return new NarrativeView(
                team,
                version,
                revisedAt,
                material,
                sections,
                text,
                asked,
                because,
                acknowledged,
                readByMe,
                Differences.between(before.sections, sections));
    }

    private static SectionView section(Document section) {
        return new SectionView(
                text(section, "kind"),
                text(section, "heading"),
                text(section, "text"),
                section.getList("causes", Document.class, List.of()).stream()
                        .map(cause -> new CauseView(
                                text(cause, "event"), text(cause, "type"), text(cause, "source"), time(cause, "time")))
                        .toList(),
                paragraphs(section));
    }

    @SuppressWarnings("unchecked")
    private static List<List<SentenceView>> paragraphs(Document section) {
        return section.getList("paragraphs", List.class, List.of()).stream()
                .map(paragraph -> ((List<Document>) paragraph)
                        .stream()
                                .map(sentence -> new SentenceView(
                                        text(sentence, "text"), sentence.getList("causes", Integer.class, List.of())))
                                .toList())
                .toList();
    }

    private static Instant time(Document document, String field) {
        return ((Date) Objects.requireNonNull(document.get(field), field)).toInstant();
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
