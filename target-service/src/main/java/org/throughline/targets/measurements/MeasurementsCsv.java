package org.throughline.targets.measurements;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.Refusal;

/// Reads measurements as CSV (RFC 4180, UTF-8 with or without a byte order mark, any line ends), line by line.
///
/// Bytes that are no UTF-8 become a character that no column allows, so they are refused where they stand.
final class MeasurementsCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> REQUIRED = List.of("period", "value");
    private static final List<String> COLUMNS = List.of("period", "value", "numerator", "denominator", "measure");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private final List<Row> rows = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private int width;

    private MeasurementsCsv() {}

    static Rows read(InputStream body) throws IOException {
        var csv = new MeasurementsCsv();
        var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        try (var parser = CSVParser.parse(reader, FORMAT)) {
            csv.lines(parser);
        }
        return new Rows(csv.rows, csv.refusals);
    }

    private void lines(CSVParser parser) throws IOException {
        var records = parser.iterator();
        try {
            if (!records.hasNext()) {
                refusals.add(new Refusal(1, "", null, "should be a header such as period,value"));
            } else if (header(records.next())) {
                while (records.hasNext()) {
                    var line = records.next();
                    row(line, new Place.Line(Math.toIntExact(parser.getCurrentLineNumber())));
                }
            }
        } catch (UncheckedIOException unreadable) {
            if (!(unreadable.getCause() instanceof CSVException)) {
                throw unreadable.getCause();
            }
            refusals.add(new Refusal(
                    Math.toIntExact(parser.getCurrentLineNumber()),
                    "",
                    null,
                    "should be CSV; a quotation mark is missing or too many"));
        }
    }

    private boolean header(CSVRecord names) {
        width = names.size();
        for (int i = 0; i < width; i++) {
            var name = names.get(i);
            if (!COLUMNS.contains(name)) {
                refusals.add(new Refusal(
                        1, "header", name, "should be one of " + String.join(",", COLUMNS) + ", separated by commas"));
            } else if (columns.putIfAbsent(name, i) != null) {
                refusals.add(new Refusal(1, "header", name, "should be there once"));
            }
        }
        for (var name : REQUIRED) {
            if (!columns.containsKey(name)) {
                refusals.add(new Refusal(1, "header", null, "should have a column " + name));
            }
        }
        return refusals.isEmpty();
    }

    private void row(CSVRecord line, Place place) {
        if (line.size() != width) {
            refusals.add(place.refuse(
                    "", String.join(",", line.toList()), "should have " + width + " columns, as the header"));
            return;
        }
        var before = refusals.size();
        var period = period(line, place);
        var value = number(line, "value", place);
        if (value == null && cell(line, "value") == null) {
            refusals.add(place.refuse(
                    "value", null, "is required; that there is no figure for a period can be said in JSON, by null"));
        }
        var numerator = number(line, "numerator", place);
        var denominator = number(line, "denominator", place);
        var measure = cell(line, "measure");
        if (measure != null && !ID.matcher(measure).matches()) {
            refusals.add(place.refuse("measure", measure, "should be the id of a balancing measure, or empty"));
        }
        if (refusals.size() == before && period != null) {
            rows.add(new Row(place, measure, period, value, numerator, denominator));
        }
    }

    private @Nullable LocalDate period(CSVRecord line, Place place) {
        var text = cell(line, "period");
        try {
            if (text != null && DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noSuchDay) {
            // refused below, like a text that is no date at all
        }
        refusals.add(place.refuse("period", text, "should be an ISO date such as 2025-04-01"));
        return null;
    }

    private @Nullable Double number(CSVRecord line, String column, Place place) {
        var text = cell(line, column);
        if (text == null) {
            return null;
        }
        if (NUMBER.matcher(text).matches()) {
            return Double.valueOf(text);
        }
        refusals.add(place.refuse(column, text, "should be a number such as 76.4"));
        return null;
    }

    private @Nullable String cell(CSVRecord line, String column) {
        var index = columns.get(column);
        var text = index == null ? "" : line.get(index);
        return text.isEmpty() ? null : text;
    }
}
