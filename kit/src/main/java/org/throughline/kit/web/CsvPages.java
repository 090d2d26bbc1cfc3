package org.throughline.kit.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/// Writes pages as CSV (RFC 4180): one row an item, one column a field; a list is joined by semicolons, anything deeper
/// is JSON. A text that a spreadsheet would take for a formula is written with an apostrophe before it.
final class CsvPages extends AbstractHttpMessageConverter<Page<?>> {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private final JsonMapper json;

    CsvPages(JsonMapper json) {
        super(CSV);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Page.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType media) {
        return false;
    }

    @Override
    protected Page<?> readInternal(Class<? extends Page<?>> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("Pages are only written");
    }

    @Override
    protected void writeInternal(Page<?> page, HttpOutputMessage message) throws IOException {
        if (page.next() != null) {
            message.getHeaders().add("Throughline-Next", page.next());
        }
        List<Map<?, ?>> rows = new ArrayList<>();
        Set<Object> columns = new LinkedHashSet<>();
        for (var item : page.items()) {
            // A column is there also where it is empty, so that a table has the same columns whatever is in it.
            if (item instanceof Record known) {
                Stream.of(known.getClass().getRecordComponents()).forEach(column -> columns.add(column.getName()));
            }
            Map<?, ?> row = json.convertValue(item, Map.class);
            rows.add(row);
            columns.addAll(row.keySet());
        }
        var writer = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
        try (var printer = CSVFormat.RFC4180.print(writer)) {
            printer.printRecord(columns);
            for (var row : rows) {
                printer.printRecord(columns.stream().map(column -> cell(row.get(column))));
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> harmless(text);
            case List<?> list
            when list.stream().allMatch(String.class::isInstance) ->
                harmless(String.join(";", list.stream().map(String.class::cast).toList()));
            case List<?> list -> json.writeValueAsString(list);
            case Map<?, ?> map -> json.writeValueAsString(map);
            default -> value;
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
