package org.throughline.narratives.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.narratives.reading.Words.Run;

class WordsTest {
    @Test
    void only_the_words_that_are_others_stand_out() {
        assertThat(Words.between("It asks for 76% of people.", "It asks for 78% of people."))
                .containsExactly(
                        new Run("It asks for ", "same"),
                        new Run("76% ", "removed"),
                        new Run("78% ", "added"),
                        new Run("of people.", "same"));
        assertThat(Words.between("", "All of it.")).containsExactly(new Run("All of it.", "added"));
        assertThat(Words.between("All of it.", "")).containsExactly(new Run("All of it.", "removed"));
    }

    @Test
    void the_words_that_are_left_make_up_the_text_with_its_spaces_and_lines() {
        var after = "First line.\n\nSecond  line, longer.";
        var made = new StringBuilder();
        Words.between("First line.\n\nOther.", after).stream()
                .filter(run -> !run.is().equals("removed"))
                .forEach(run -> made.append(run.text()));
        assertThat(made).hasToString(after);
    }
}
