package org.throughline.local.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Text as paragraphs that fit the terminal.
final class Prose {
    static final int WIDTH = 100;
    private static final String MARGIN = "    ";
    private static final String MARK = "  > ";

    private Prose() {}

    /// The lines of a text, each at most [#WIDTH] long with its margin; the text's own line ends stay. A line that has
    /// something of a sentence that `before` has not is marked in the margin.
    static List<String> marked(String text, String before) {
        var known = new HashSet<String>();
        before.lines().flatMap(Prose::sentences).forEach(known::add);
        var lines = new ArrayList<String>();
        for (var paragraph : text.strip().split("\n", -1)) {
            wrap(paragraph, known, lines);
        }
        return lines;
    }

    private static Stream<String> sentences(String paragraph) {
        return Stream.of(paragraph.strip().split("(?<=[.!?;:])\\s+", -1));
    }

    private static void wrap(String paragraph, Set<String> known, List<String> lines) {
        var line = new StringBuilder();
        var isNew = false;
        for (var sentence : sentences(paragraph).toList()) {
            for (var word : sentence.split("\\s+", -1)) {
                if (!line.isEmpty() && MARGIN.length() + line.length() + 1 + word.length() > WIDTH) {
                    lines.add(withMargin(line, isNew));
                    line.setLength(0);
                    isNew = false;
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
                isNew |= !known.contains(sentence);
            }
        }
        lines.add(withMargin(line, isNew));
    }

    private static String withMargin(CharSequence line, boolean isNew) {
        return ((isNew ? MARK : MARGIN) + line).stripTrailing();
    }
}
