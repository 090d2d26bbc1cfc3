package org.throughline.narratives.reading;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Which words of a text are others than before.
final class Words {
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\s)(?=\\S)");

    private Words() {}

    /// Words in a row of which the same has become.
    ///
    /// @param is `same`, `added` or `removed`
    record Run(String text, String is) {}

    static List<Run> between(String before, String after) {
        var old = words(before);
        var now = words(after);
        var runs = new ArrayList<Run>();
        for (var delta : DiffUtils.diff(old, now, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(runs, delta.getTarget().getLines(), "same");
            } else {
                add(runs, delta.getSource().getLines(), "removed");
                add(runs, delta.getTarget().getLines(), "added");
            }
        }
        return runs;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : BETWEEN.splitAsStream(text).toList();
    }

    private static void add(List<Run> runs, List<String> words, String is) {
        if (!words.isEmpty()) {
            runs.add(new Run(String.join("", words), is));
        }
    }
}
