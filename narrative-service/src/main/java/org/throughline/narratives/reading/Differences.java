package org.throughline.narratives.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
            var old = section(before, kind);
            var now = section(after, kind);
            var oldText = old.map(SectionView::text).orElse("");
            var nowText = now.map(SectionView::text).orElse("");
            if (!oldText.equals(nowText)) {
                changes.add(new SectionChange(
                        kind,
                        now.or(() -> old).orElseThrow().heading(),
                        old.map(SectionView::text).orElse(null),
                        now.map(SectionView::text).orElse(null),
                        Words.between(oldText, nowText),
                        ChangedSentences.between(old, now)));
            }
        }
        return changes;
    }

    private static Optional<SectionView> section(List<SectionView> sections, String kind) {
        return sections.stream().filter(section -> section.kind().equals(kind)).findFirst();
    }
}
