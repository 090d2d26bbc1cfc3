package org.throughline.targets.measurements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.targets.measurements.domain.Figure;
import org.throughline.targets.measurements.domain.Ledger;
import org.throughline.targets.measurements.domain.Stamp;
import tools.jackson.databind.json.JsonMapper;

class LedgerTextTest {
    private static final Stamp OVER_HTTP = new Stamp(Instant.parse("2025-05-01T08:00:00.123456789Z"), null);
    private static final Stamp EVENT = new Stamp(Instant.parse("2025-05-02T08:00:00Z"), "a;strange%3Bid\nof 100%");

    @Test
    void what_is_written_is_read_back() {
        var year = List.of(
                new Figure(LocalDate.parse("2025-01-01"), 70.1, null, null, false, OVER_HTTP),
                new Figure(LocalDate.parse("2025-02-01"), -1.0E-9, 7.0, 1e15, false, OVER_HTTP),
                new Figure(LocalDate.parse("2025-03-01"), null, null, null, false, EVENT),
                Figure.withdrawn(LocalDate.parse("2025-04-01"), EVENT),
                new Figure(LocalDate.parse("2025-12-31"), 0.0, null, 3.0, false, OVER_HTTP));

        assertThat(LedgerText.read(2025, LedgerText.write(year))).isEqualTo(year);
    }

    @Test
    void figures_of_one_file_say_their_time_once() {
        var year = List.of(
                new Figure(LocalDate.parse("2025-01-01"), 70.1, null, null, false, OVER_HTTP),
                new Figure(LocalDate.parse("2025-02-01"), 70.2, null, null, false, OVER_HTTP));

        assertThat(LedgerText.write(year)).isEqualTo("""
                01-01;70.1;;;2025-05-01T08:00:00.123456789Z;
                02-01;70.2;;;=
                """);
    }

    @Test
    void a_ledger_is_stored_as_one_text_a_year() {
        var json = JsonMapper.builder().addModule(new LedgerModule()).build();
        var ledger = Ledger.of(List.of(
                new Figure(LocalDate.parse("2024-12-01"), 1.0, null, null, false, OVER_HTTP),
                new Figure(LocalDate.parse("2025-01-01"), 2.0, null, null, false, EVENT)));

        var tree = json.valueToTree(ledger);

        assertThat(tree.path("2024").asString()).startsWith("12-01;1.0;;;");
        assertThat(json.treeToValue(tree, Ledger.class)).isEqualTo(ledger);
        assertThat(json.readValue("{}", Ledger.class)).isEqualTo(Ledger.EMPTY);
    }

    /// The bound that keeps the document of a century of days far from the store's limit of 16 MB.
    @Test
    void a_century_of_days_from_as_many_events_has_four_megabytes() {
        var figures = new ArrayList<Figure>();
        for (int i = 0; i < 40_000; i++) {
            figures.add(new Figure(
                    LocalDate.of(1920, 1, 1).plusDays(i),
                    70.123456789,
                    null,
                    null,
                    false,
                    new Stamp(Instant.ofEpochSecond(i), "6ba7b810-9dad-11d1-80b4-00c04fd4" + (10_000 + i))));
        }
        var bytes = Ledger.of(figures).years().values().stream()
                .mapToLong(year -> LedgerText.write(year).length())
                .sum();

        assertThat(bytes).isBetween(3_000_000L, 4_000_000L);
    }
}
