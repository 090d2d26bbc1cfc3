package org.throughline.targets.measurements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.targets.measurements.domain.Figure;
import org.throughline.targets.measurements.domain.Stamp;

/// The words about one year as one text, a line each: `month-day;value;numerator;denominator;time;event`. A figure that
/// is known to be missing is empty, a withdrawn one is `x`; a stamp that is the one of the line before is `=`.
///
/// A line has 20 to 80 bytes where a document a figure has 200, and only the year that a word is about is written.
final class LedgerText {
    private static final String WITHDRAWN = "x";
    private static final String AS_BEFORE = "=";

    private LedgerText() {}

    static String write(List<Figure> year) {
        var text = new StringBuilder(year.size() * 40);
        Stamp before = null;
        for (var figure : year) {
            var period = figure.period().toString();
            text.append(period, period.length() - "MM-dd".length(), period.length())
                    .append(';')
                    .append(figure.withdrawn() ? WITHDRAWN : number(figure.value()))
                    .append(';')
                    .append(number(figure.numerator()))
                    .append(';')
                    .append(number(figure.denominator()))
                    .append(';');
            var stamp = figure.stamp();
            if (stamp.equals(before)) {
                text.append(AS_BEFORE);
            } else {
                text.append(stamp.time()).append(';').append(stamp.id() == null ? "" : escaped(stamp.id()));
            }
            text.append('\n');
            before = stamp;
        }
        return text.toString();
    }

    static List<Figure> read(int year, String text) {
        var figures = new ArrayList<Figure>();
        Stamp before = null;
        int from = 0;
        while (from < text.length()) {
            var end = text.indexOf('\n', from);
            var cells = cells(text.substring(from, end));
            var stamp = cells.get(4).equals(AS_BEFORE)
                    ? Objects.requireNonNull(before)
                    : new Stamp(Instant.parse(cells.get(4)), cells.get(5).isEmpty() ? null : unescaped(cells.get(5)));
            var day = cells.getFirst();
            var period = LocalDate.of(year, Integer.parseInt(day, 0, 2, 10), Integer.parseInt(day, 3, 5, 10));
            figures.add(
                    cells.get(1).equals(WITHDRAWN)
                            ? Figure.withdrawn(period, stamp)
                            : new Figure(
                                    period,
                                    number(cells.get(1)),
                                    number(cells.get(2)),
                                    number(cells.get(3)),
                                    false,
                                    stamp));
            before = stamp;
            from = end + 1;
        }
        return figures;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>(6);
        int from = 0;
        for (int at = line.indexOf(';'); at >= 0; at = line.indexOf(';', from)) {
            cells.add(line.substring(from, at));
            from = at + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }

    private static String number(@Nullable Double number) {
        return number == null ? "" : number.toString();
    }

    private static @Nullable Double number(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }

    // An event's id is any text that its system likes.
    private static String escaped(String id) {
        return id.replace("%", "%25").replace(";", "%3B").replace("\n", "%0A");
    }

    private static String unescaped(String id) {
        return id.replace("%0A", "\n").replace("%3B", ";").replace("%25", "%");
    }
}
