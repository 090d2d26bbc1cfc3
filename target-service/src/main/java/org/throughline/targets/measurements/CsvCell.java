package org.throughline.targets.measurements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.Refusal;

/// What the cells of one line say. What could be read in two ways is refused, and both are named.
final class CsvCell {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");
    private static final Pattern IN_THOUSANDS =
            Pattern.compile("[+-]?\\d{1,3}(?:([, \u00A0\u202F'])\\d{3})(?:\\1\\d{3})*(\\.\\d{1,40})?");
    private static final Pattern ONE_COMMA = Pattern.compile("[+-]?\\d{1,3},\\d{3}");
    private static final Pattern PERCENTAGE = Pattern.compile("(.*?)[\\s\u00A0]*%");
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)([T ]00:00(:00(\\.0+)?)?)?");
    private static final Pattern TURNED_DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private final char delimiter;
    private final Place place;
    private final List<Refusal> refusals;
    private boolean percentage;

    CsvCell(char delimiter, Place place, List<Refusal> refusals) {
        this.delimiter = delimiter;
        this.place = place;
        this.refusals = refusals;
    }

    /// Without white space around, of the kinds that spreadsheets put there.
    static String stripped(String text) {
        return text.replace('\u00A0', ' ').strip();
    }

    /// Whether the value had a per cent sign.
    boolean isPercentage() {
        return percentage;
    }

    @Nullable
    Double value(@Nullable String text) {
        if (text == null) {
            refusals.add(place.refuse(
                    "value", null, "is required; that there is no figure for a period can be said in JSON, by null"));
            return null;
        }
        var sign = PERCENTAGE.matcher(text);
        percentage = sign.matches();
        return number("value", percentage ? sign.group(1) : text);
    }

    @Nullable
    Double number(String column, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (NUMBER.matcher(text).matches()) {
            return Double.valueOf(text);
        }
        var inThousands = IN_THOUSANDS.matcher(text);
        // Where semicolons separate columns, a comma often separates decimals.
        if (inThousands.matches()
                && (delimiter == ',' || !ONE_COMMA.matcher(text).matches())) {
            return Double.valueOf(text.replace(inThousands.group(1), ""));
        }
        refusals.add(place.refuse(column, text, expected(text)));
        return null;
    }

    private static String expected(String text) {
        if (ONE_COMMA.matcher(text).matches()) {
            return "should be " + text.replace(",", "") + " or " + text.replace(',', '.')
                    + ": in a file with semicolons a comma may mean either";
        }
        return text.indexOf(',') >= 0
                ? "should be a number such as 76.4, with a full stop before its decimals"
                : "should be a number such as 76.4";
    }

    @Nullable
    LocalDate period(@Nullable String text) {
        if (text != null) {
            var date = DATE.matcher(text);
            if (date.matches()) {
                try {
                    return LocalDate.parse(date.group(1));
                } catch (DateTimeParseException noSuchDay) {
                    // refused below, like a text that is no date at all
                }
            }
        }
        refusals.add(place.refuse("period", text, isoDate(text)));
        return null;
    }

    private static String isoDate(@Nullable String text) {
        var turned = text == null ? null : TURNED_DATE.matcher(text);
        if (turned == null || !turned.matches()) {
            return "should be an ISO date such as 2025-04-01";
        }
        var dayFirst = date(turned.group(3), turned.group(2), turned.group(1));
        var monthFirst = date(turned.group(3), turned.group(1), turned.group(2));
        if (dayFirst == null || monthFirst == null || dayFirst.equals(monthFirst)) {
            var only = dayFirst == null ? monthFirst : dayFirst;
            return "should be an ISO date" + (only == null ? " such as 2025-04-01" : ": " + only);
        }
        return "should be an ISO date: " + dayFirst + ", or " + monthFirst + " if the month stands first";
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
