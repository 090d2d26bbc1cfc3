package org.throughline.targets.measurements;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.kit.Refusal;

/// Reads measurements as CSV, line by line, and forgives what spreadsheets do to a file that a person would still read
/// in one way only: a byte order mark, any line ends, semicolons or tabs instead of commas, a line `sep=;`, quotation
/// marks, capital letters and empty columns in the header, empty lines at the end. [CsvCell] says what a cell may hold.
///
/// Bytes that are no UTF-8 become a character that no column allows, so they are refused where they stand.
final class MeasurementsCsv {
    private static final Logger log = LoggerFactory.getLogger(MeasurementsCsv.class);
    private static final int LOGGED_LINES = 10_000;
    private static final int LONGEST_HEADER = 8_192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> REQUIRED = List.of("period", "value");
    private static final List<String> COLUMNS = List.of("period", "value", "numerator", "denominator", "measure");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern SEPARATOR = Pattern.compile("\"?sep=(.)\"?\\s*", Pattern.CASE_INSENSITIVE);

    private final String target;
    private final List<Row> rows = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private char delimiter = ',';
    private int firstLine;
    private int width;

    private MeasurementsCsv(String target) {
        this.target = target;
    }

    /// @param target whose figures they are, for the log
    static Rows read(InputStream body, String target) throws IOException {
        var csv = new MeasurementsCsv(target);
        var reader = csv.opened(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)));
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(csv.delimiter)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (var parser = CSVParser.parse(reader, format)) {
            csv.lines(parser);
        }
        return new Rows(csv.rows, csv.refusals);
    }

    /// Looks at the first line for what separates the columns.
    private BufferedReader opened(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        var first = firstLine(reader);
        var said = SEPARATOR.matcher(first);
        if (said.matches()) {
            reader.readLine();
            firstLine = 1;
            delimiter = said.group(1).charAt(0);
        } else if (first.indexOf(';') >= 0) {
            delimiter = ';';
        } else if (first.indexOf('\t') >= 0) {
            delimiter = '\t';
        }
        return reader;
    }

    private static String firstLine(BufferedReader reader) throws IOException {
        var line = new StringBuilder();
        reader.mark(LONGEST_HEADER);
        for (int next = reader.read(); next >= 0 && next != '\n' && next != '\r'; next = reader.read()) {
            line.append((char) next);
            if (line.length() == LONGEST_HEADER - 1) {
                break;
            }
        }
        reader.reset();
        return line.toString();
    }

    private void lines(CSVParser parser) throws IOException {
        var records = parser.iterator();
        try {
            if (!records.hasNext()) {
                refusals.add(new Refusal(1, "", null, "should be a header such as period,value"));
            } else if (header(records.next(), line(parser))) {
                while (records.hasNext()) {
                    var line = records.next();
                    row(line, new Place.Line(line(parser)));
                }
            }
        } catch (UncheckedIOException unreadable) {
            if (!(unreadable.getCause() instanceof CSVException)) {
                throw unreadable.getCause();
            }
            refusals.add(new Refusal(line(parser), "", null, "should be CSV; a quotation mark is missing or too many"));
        }
    }

    private int line(CSVParser parser) {
        return firstLine + Math.toIntExact(parser.getCurrentLineNumber());
    }

    private boolean header(CSVRecord names, int line) {
        width = names.size();
        for (int i = 0; i < width; i++) {
            var name = CsvCell.stripped(names.get(i)).toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                continue;
            }
            if (!COLUMNS.contains(name)) {
                refusals.add(new Refusal(
                        line,
                        "header",
                        names.get(i),
                        "should be one of " + String.join(",", COLUMNS) + ", separated by commas"));
            } else if (columns.putIfAbsent(name, i) != null) {
                refusals.add(new Refusal(line, "header", names.get(i), "should be there once"));
            }
        }
        for (var name : REQUIRED) {
            if (!columns.containsKey(name)) {
                refusals.add(new Refusal(line, "header", null, "should have a column " + name));
            }
        }
        return refusals.isEmpty();
    }

    private void row(CSVRecord line, Place.Line place) {
        if (place.number() % LOGGED_LINES == 0) {
            log.info("{} lines of figures for {} are read", place.number(), target);
        }
        if (line.stream().allMatch(cell -> CsvCell.stripped(cell).isEmpty())) {
            return;
        }
        if (!fits(line)) {
            refusals.add(place.refuse(
                    "",
                    String.join(String.valueOf(delimiter), line.toList()),
                    "should have " + width + " columns, as the header"));
            return;
        }
        var before = refusals.size();
        var cell = new CsvCell(delimiter, place, refusals);
        var period = cell.period(text(line, "period"));
        var value = cell.value(text(line, "value"));
        var numerator = cell.number("numerator", text(line, "numerator"));
        var denominator = cell.number("denominator", text(line, "denominator"));
        var measure = text(line, "measure");
        if (measure != null && !ID.matcher(measure).matches()) {
            refusals.add(place.refuse("measure", measure, "should be the id of a balancing measure, or empty"));
        }
        if (refusals.size() == before && period != null) {
            rows.add(new Row(place, measure, period, value, numerator, denominator, cell.isPercentage()));
        }
    }

    // What stands beyond the columns of the header must be empty, as must what stands below an empty one.
    private boolean fits(CSVRecord line) {
        for (int i = 0; i < Math.max(width, line.size()); i++) {
            if (i >= line.size()
                    ? columns.containsValue(i)
                    : !columns.containsValue(i) && !line.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String text(CSVRecord line, String column) {
        var index = columns.get(column);
        var text = index == null ? "" : CsvCell.stripped(line.get(index));
        return text.isEmpty() ? null : text;
    }
}
