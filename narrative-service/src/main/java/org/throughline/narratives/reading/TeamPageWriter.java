package org.throughline.narratives.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.narratives.reading.NarrativeView.CauseView;
import org.throughline.narratives.reading.NarrativeView.SectionView;
import org.throughline.narratives.reading.NarrativeView.SentenceView;
import org.throughline.narratives.sources.Directory.NetworkLine;
import org.throughline.narratives.wording.domain.Dates;
import org.throughline.narratives.wording.domain.EventWords;
import org.throughline.pages.Csrf;

/// Lays a narrative out as a page: what is new is marked, and each sentence leads to what it comes from.
final class TeamPageWriter {
    private final ZoneId zone;

    TeamPageWriter(ZoneId zone) {
        this.zone = zone;
    }

    /// Who reads, and what they have read.
    ///
    /// @param before the version that is compared with: the one last read, else the one before; null where there is
    /// none
    /// @param read the latest version that the reader has read; 0 for none
    record Reader(boolean ofTheTeam, long read, @Nullable NarrativeView before, List<Csrf> csrf) {}

    TeamPage write(NarrativeView narrative, Reader reader, List<NetworkLine> networks) {
        var sources = new LinkedHashMap<CauseView, TeamPage.Source>();
        var known = sentences(reader.before());
        var parts = narrative.sections().stream()
                .map(section -> part(section, known, sources))
                .toList();
        var before = reader.before();
        return new TeamPage(
                narrative.team(),
                narrative.sections().getFirst().heading(),
                narrative.version(),
                Dates.day(day(narrative.revisedAt())),
                narrative.acknowledged() == null ? "" : narrative.acknowledged() + "%",
                reader.ofTheTeam(),
                reader.ofTheTeam() && reader.read() < narrative.asked() && reader.read() > 0,
                reader.read() >= narrative.version(),
                parts,
                reader.read() > 0 ? "since you last read it" : "since the version before",
                before == null ? List.of() : changes(before, narrative),
                because(narrative),
                networks.stream()
                        .map(network -> new TeamPage.Network(
                                network.name(), network.purpose(), String.join(", ", network.targets())))
                        .toList(),
                List.copyOf(sources.values()),
                reader.csrf());
    }

    private TeamPage.Part part(
            SectionView section, @Nullable Set<String> known, Map<CauseView, TeamPage.Source> sources) {
        var paragraphs = new ArrayList<TeamPage.Paragraph>();
        for (var paragraph : section.paragraphs()) {
            paragraphs.add(new TeamPage.Paragraph(paragraph.stream()
                    .map(sentence -> said(section, sentence, known, sources))
                    .toList()));
        }
        return new TeamPage.Part(
                section.kind(), section.heading(), !section.kind().equals("story"), paragraphs);
    }

    private TeamPage.Said said(
            SectionView section,
            SentenceView sentence,
            @Nullable Set<String> known,
            Map<CauseView, TeamPage.Source> sources) {
        var refs = sentence.causes().stream()
                .map(place -> section.causes().get(place))
                .map(cause -> source(cause, sources))
                .toList();
        return new TeamPage.Said(sentence.text(), known != null && !known.contains(sentence.text()), refs);
    }

    private TeamPage.Source source(CauseView cause, Map<CauseView, TeamPage.Source> sources) {
        var next = sources.size() + 1;
        return Objects.requireNonNull(sources.computeIfAbsent(
                cause,
                _ -> new TeamPage.Source(
                        next,
                        EventWords.of(cause.type()),
                        Dates.day(day(cause.time())),
                        EventWords.source(cause.source()))));
    }

    private static @Nullable Set<String> sentences(@Nullable NarrativeView narrative) {
        if (narrative == null) {
            return null;
        }
        var sentences = new HashSet<String>();
        narrative
                .sections()
                .forEach(section -> section.paragraphs()
                        .forEach(paragraph -> paragraph.forEach(sentence -> sentences.add(sentence.text()))));
        return sentences;
    }

    private static List<TeamPage.Changed> changes(NarrativeView before, NarrativeView now) {
        return Differences.between(before.sections(), now.sections()).stream()
                .filter(change -> !change.sentences().isEmpty())
                .map(change -> new TeamPage.Changed(
                        change.heading(),
                        change.sentences().stream()
                                .map(runs -> new TeamPage.Wording(
                                        runs.stream().map(TeamPageWriter::run).toList()))
                                .toList()))
                .toList();
    }

    private static TeamPage.Run run(Words.Run run) {
        return new TeamPage.Run(
                run.text(),
                run.is().equals("same"),
                run.is().equals("added"),
                run.is().equals("removed"));
    }

    private String because(NarrativeView narrative) {
        return narrative.because().stream()
                .map(because -> EventWords.of(because.type()) + " (" + Dates.day(day(because.time())) + ")")
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }
}
