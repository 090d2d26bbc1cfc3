package org.throughline.targets.measurements.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.targets.measurements.domain.Words.said;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    @Test
    void figures_come_in_the_order_of_their_periods() {
        var ledger = Ledger.of(List.of(said("2025-02-01", 2, 1), said("2024-12-01", 1, 1), said("2025-01-01", 3, 1)));

        assertThat(ledger.figures()).extracting(Figure::period).hasToString("[2024-12-01, 2025-01-01, 2025-02-01]");
        assertThat(ledger.size()).isEqualTo(3);
    }

    @Test
    void a_later_word_takes_the_place_of_an_earlier_one() {
        var ledger = Ledger.of(List.of(said("2025-02-01", 2, 1))).with(List.of(said("2025-02-01", 3, 2)));

        assertThat(ledger).isEqualTo(Ledger.of(List.of(said("2025-02-01", 3, 2))));
        assertThat(ledger.on(LocalDate.parse("2025-02-01")))
                .isNotNull()
                .extracting(Figure::value)
                .isEqualTo(3.0);
        assertThat(ledger.on(LocalDate.parse("2025-03-01"))).isNull();
    }

    /// Seen to fail with all years copied in `Ledger.with`.
    @Test
    void a_word_leaves_the_other_years_as_they_are() {
        var before = Ledger.of(List.of(said("2024-02-01", 2, 1), said("2025-02-01", 2, 1)));

        var after = before.with(List.of(said("2025-03-01", 2, 1)));

        assertThat(after.years().get(2024)).isSameAs(before.years().get(2024));
        assertThat(before.size()).isEqualTo(2);
    }
}
