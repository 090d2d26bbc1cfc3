package org.throughline.local.demo;

import java.util.ArrayList;
import java.util.List;

/// Text as paragraphs that fit the terminal.
final class Prose {
    static final int WIDTH = 100;

    private Prose() {}

    /// The lines of a text, each at most [#WIDTH] long with its indent; the text's own line ends stay.
    static List<String> wrapped(String text, String indent) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.strip().split("\n", -1)) {
            wrap(paragraph, indent, lines);
        }
        return lines;
    }

    private static void wrap(String paragraph, String indent, List<String> lines) {
        var line = new StringBuilder();
        for (var word : paragraph.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > WIDTH) {
                lines.add((indent + line).stripTrailing());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add((indent + line).stripTrailing());
    }
}
