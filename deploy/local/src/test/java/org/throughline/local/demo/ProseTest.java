package org.throughline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProseTest {
    @Test
    void longParagraphsAreWrappedAtAHundredColumns() {
        var text = "porter ".repeat(39).strip();

        assertThat(Prose.marked(text, text))
                .hasSize(3)
                .allMatch(line -> line.startsWith("    porter") && line.length() <= 100);
    }

    @Test
    void aLineMayBeExactlyAHundredColumnsLong() {
        var words = "x".repeat(48) + " " + "y".repeat(47);

        assertThat(Prose.marked(words, words)).containsExactly("    " + words);
        assertThat(Prose.marked(words + "y", words + "y")).hasSize(2);
    }

    @Test
    void theTextsOwnLinesStay() {
        var text = "What we move\n\nWe bring people where they need to be.";

        assertThat(Prose.marked(text, text))
                .containsExactly("    What we move", "", "    We bring people where they need to be.");
    }

    @Test
    void aWordLongerThanALineStandsAlone() {
        var text = "see " + "x".repeat(120) + " there";

        assertThat(Prose.marked(text, text)).containsExactly("    see", "    " + "x".repeat(120), "    there");
    }

    @Test
    void onlyTheLinesOfANewSentenceAreMarked() {
        var before = "Why it matters\nPeople wait. We are held to 90%. "
                + "Every hour on a trolley makes an older person weaker, and the next one waits longer for the bed.";
        var after = before.replace("90%", "95%");

        assertThat(Prose.marked(after, before))
                .containsExactly(
                        "    Why it matters",
                        "  > People wait. We are held to 95%. Every hour on a trolley makes an older person weaker, and the",
                        "    next one waits longer for the bed.");
    }
}
