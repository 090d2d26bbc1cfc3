package org.throughline.narratives.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.throughline.narratives.reading.NarrativeView.SectionChange;
import org.throughline.narratives.reading.NarrativeView.SectionView;

/// What is different between two versions of a narrative.
final class Differences {
    private Differences() {}

    static List<SectionChange> between(List<SectionView> before, List<SectionView> after) {
        var kinds = new LinkedHashSet<String>();
        after.forEach(section -> kinds.add(section.kind()));
        before.forEach(section -> kinds.add(section.kind()));
        var changes = new ArrayList<SectionChange>();
        for (var kind : kinds) {
            var old = text(before, kind).orElse(null);
            var now = text(after, kind).orElse(null);
            if (!Objects.equals(old, now)) {
                changes.add(new SectionChange(kind, old, now));
            }
        }
        return changes;
    }

    private static Optional<String> text(List<SectionView> sections, String kind) {
        return sections.stream()
                .filter(section -> section.kind().equals(kind))
                .map(SectionView::text)
                .findFirst();
    }
}
