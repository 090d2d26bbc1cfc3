package org.throughline.narratives.composing.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/// How old one has to be to read a text with ease: the Flesch-Kincaid grade (Kincaid and others, 1975) and five years.
final class Readability {
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!…][”]?(\\s|$)|: |; ");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private Readability() {}

    static double age(String text) {
        var words = WHITE_SPACE.split(text, -1);
        int syllables = 0;
        for (var word : words) {
            syllables += syllables(word);
        }
        var sentences = Math.max(1, SENTENCE_END.matcher(text).results().count());
        return 0.39 * words.length / sentences + 11.8 * syllables / words.length - 15.59 + 5;
    }

    private static int syllables(String word) {
        var letters = word.toLowerCase(Locale.UK).replaceAll("[^a-z]", "");
        var count = (int) VOWELS.matcher(letters).results().count();
        // A silent e at the end.
        return Math.max(1, letters.endsWith("e") && !letters.endsWith("le") ? count - 1 : count);
    }
}
