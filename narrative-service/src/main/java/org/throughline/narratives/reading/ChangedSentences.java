package org.throughline.narratives.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.narratives.reading.NarrativeView.SectionView;
import org.throughline.narratives.reading.NarrativeView.SentenceView;

/// What reads differently in a section, sentence by sentence, for people: each new sentence beside the one that it
/// seems to have come from, however the sentences are ordered now.
final class ChangedSentences {
    /// So much of the words has to be the same for a sentence to count as another wording of an earlier one.
    private static final double ALIKE = 0.4;

    private ChangedSentences() {}

    static List<List<Words.Run>> between(Optional<SectionView> before, Optional<SectionView> after) {
        var old = sentences(before);
        var now = sentences(after);
        var gone =
                new ArrayList<>(old.stream().filter(text -> !now.contains(text)).toList());
        var changed = new ArrayList<List<Words.Run>>();
        for (var text : now) {
            if (!old.contains(text)) {
                var origin = likest(text, gone);
                gone.remove(origin);
                changed.add(Words.between(origin, text));
            }
        }
        gone.forEach(text -> changed.add(Words.between(text, "")));
        return changed;
    }

    private static List<String> sentences(Optional<SectionView> section) {
        return section.stream()
                .flatMap(each -> each.paragraphs().stream())
                .flatMap(List::stream)
                .map(SentenceView::text)
                .toList();
    }

    private static String likest(String text, List<String> candidates) {
        var words = words(text);
        var best = "";
        var most = ALIKE;
        for (var candidate : candidates) {
            var shared = new HashSet<>(words(candidate));
            var all = new HashSet<>(shared);
            all.addAll(words);
            shared.retainAll(words);
            var alike = (double) shared.size() / all.size();
            if (alike >= most) {
                most = alike;
                best = candidate;
            }
        }
        return best;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.split("\\s+")));
    }
}
