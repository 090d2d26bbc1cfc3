package org.throughline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProseTest {
    @Test
    void longParagraphsAreWrappedAtAHundredColumns() {
        var lines = Prose.wrapped("porter ".repeat(39), "    ");

        assertThat(lines).hasSize(3).allMatch(line -> line.startsWith("    porter") && line.length() <= 100);
    }

    @Test
    void aLineMayBeExactlyAHundredColumnsLong() {
        var words = "x".repeat(48) + " " + "y".repeat(47);

        assertThat(Prose.wrapped(words, "    ")).containsExactly("    " + words);
        assertThat(Prose.wrapped(words + "y", "    ")).hasSize(2);
    }

    @Test
    void theTextsOwnLinesStay() {
        assertThat(Prose.wrapped("What we move\n\nWe bring people where they need to be.", "  "))
                .containsExactly("  What we move", "", "  We bring people where they need to be.");
    }

    @Test
    void aWordLongerThanALineStandsAlone() {
        assertThat(Prose.wrapped("see " + "x".repeat(120) + " there", ""))
                .containsExactly("see", "x".repeat(120), "there");
    }
}
