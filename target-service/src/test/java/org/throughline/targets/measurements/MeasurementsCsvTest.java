package org.throughline.targets.measurements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementsCsvTest {
    @Test
    void columns_may_stand_in_any_order_and_some_may_be_missing() {
        var rows = read("numerator,value,measure,period\n7,70,falls,2025-01-01\n,71,,2025-02-01\n");

        assertThat(rows.refusals()).isEmpty();
        assertThat(rows.rows())
                .containsExactly(
                        new Row(new Place.Line(2), "falls", LocalDate.parse("2025-01-01"), 70.0, 7.0, null, false),
                        new Row(new Place.Line(3), null, LocalDate.parse("2025-02-01"), 71.0, null, null, false));
    }

    @Test
    void a_byte_order_mark_and_any_line_ends_are_no_matter() {
        assertThat(read("\uFEFFperiod,value\r\n2025-01-01,70\r\n\r\n2025-02-01,71\r\n")
                        .rows())
                .hasSize(2);
        assertThat(read("period,value\r2025-01-01,70\r2025-02-01,71").rows()).hasSize(2);
    }

    @Test
    void quoted_cells_and_spaces_around_are_no_matter() {
        assertThat(read("\"period\",\"value\"\n\"2025-01-01\", \"70.5\" \n").rows())
                .singleElement()
                .satisfies(row -> assertThat(row.value()).isEqualTo(70.5));
    }

    @ParameterizedTest
    @CsvSource({"1e2, 100", "-3.5, -3.5", "+7, 7", "007, 7"})
    void a_number_may_be_written_in_several_ways(String written, double meant) {
        assertThat(read("period,value\n2025-01-01," + written).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.value()).isEqualTo(meant));
    }

    @Test
    void every_wrong_cell_is_named_with_its_line() {
        var refusals = refusals("""
                period,value,numerator,measure
                2025-01-01,70,,
                2025-02-30,x,y,Z
                2025-03-01,,,
                2025-04-01,70
                ,70,,
                """);

        assertThat(refusals)
                .containsExactly(
                        "line 3, period was 2025-02-30",
                        "line 3, value was x",
                        "line 3, numerator was y",
                        "line 3, measure was Z",
                        "line 4, value",
                        "line 5,  was 2025-04-01,70",
                        "line 6, period");
    }

    @Test
    void a_header_that_is_none_is_named() {
        assertThat(refusals("month,value,value\n2025-01-01,70,71"))
                .containsExactly("line 1, header was month", "line 1, header was value", "line 1, header");
        assertThat(refusals("")).containsExactly("line 1, ");
    }

    @Test
    void a_quotation_mark_too_many_is_named_with_its_line() {
        assertThat(refusals("period,value\n2025-01-01,70\n\"2025-02-01,71\n"))
                .singleElement()
                .asString()
                .startsWith("line ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "period;value\r\n2025-01-01;70.5\r\n",
                "period\tvalue\n2025-01-01\t70.5\n",
                "sep=;\nperiod;value\n2025-01-01;70.5\n",
                "Period,VALUE,,\n2025-01-01,70.5,,\n",
                "period,value\n2025-01-01,70.5%\n",
                "period,value\n2025-01-01,70.5\u00A0%\n",
                "period,value\n2025-01-01 00:00:00,70.5\n",
                "period,value\n2025-01-01,70.5\n,\n,\n"
            })
    void what_spreadsheets_do_to_a_file_is_forgiven(String csv) {
        var rows = read(csv);

        assertThat(rows.refusals()).isEmpty();
        assertThat(rows.rows()).singleElement().satisfies(row -> {
            assertThat(row.period()).isEqualTo("2025-01-01");
            assertThat(row.value()).isEqualTo(70.5);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234 | 1234", "1,234,567.5 | 1234567.5", "-12 345 | -12345", "1\u202F234 | 1234", "1'234 | 1234"
            })
    void thousands_may_be_set_apart(String written, double meant) {
        var rows = read("period,value\n2025-01-01,\"" + written + "\"\n");

        assertThat(rows.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.value()).isEqualTo(meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01/04/2016 | should be an ISO date: 2016-04-01, or 2016-01-04 if the month stands first",
                "13/04/2016 | should be an ISO date: 2016-04-13",
                "04.04.2016 | should be an ISO date: 2016-04-04",
                "31/31/2016 | should be an ISO date such as 2025-04-01",
                "Apr-16 | should be an ISO date such as 2025-04-01"
            })
    void a_date_that_can_be_read_in_two_ways_is_refused_and_its_iso_forms_are_named(String written, String expected) {
        assertThat(read("period,value\n" + written + ",70\n").refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.expected()).isEqualTo(expected));
    }

    @Test
    void a_comma_that_may_mean_either_is_refused_and_both_are_named() {
        assertThat(read("period;value\n2025-01-01;1,234\n").refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.expected()).startsWith("should be 1234 or 1.234:"));
        assertThat(read("period;value\n2025-01-01;94,2\n").refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.expected()).contains("full stop before its decimals"));
    }

    @Test
    void a_line_of_a_file_that_names_its_separator_is_counted_right() {
        assertThat(refusals("sep=;\nperiod;value\n2025-01-01;70\n2025-02-01;x\n"))
                .containsExactly("line 4, value was x");
    }

    @Test
    void what_stands_beyond_the_header_is_refused() {
        assertThat(refusals("period,value\n2025-01-01,70,71\n")).containsExactly("line 2,  was 2025-01-01,70,71");
    }

    @Test
    void bytes_that_are_no_utf8_are_refused_where_they_stand() throws IOException {
        var bytes = "period,value\n2025-01-01,70\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        var rows = MeasurementsCsv.read(new ByteArrayInputStream(bytes), "four-hours");

        assertThat(rows.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(2));
    }

    private static List<String> refusals(String csv) {
        return read(csv).refusals().stream()
                .map(refusal -> refusal.toString().replaceFirst(": .*", ""))
                .toList();
    }

    private static Rows read(String csv) {
        try {
            return MeasurementsCsv.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "four-hours");
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
