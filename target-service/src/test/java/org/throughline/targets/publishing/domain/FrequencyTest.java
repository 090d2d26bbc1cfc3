package org.throughline.targets.publishing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyTest {
    @ParameterizedTest
    @CsvSource({
        "DAY, 2025-02-28",
        "WEEK, 2025-03-31",
        "WEEK, 2024-12-30",
        "MONTH, 2025-02-01",
        "QUARTER, 2025-01-01",
        "QUARTER, 2025-10-01",
        "YEAR, 2025-01-01",
        "YEAR, 2025-04-01"
    })
    void the_first_day_of_a_period_fits(Frequency frequency, LocalDate period) {
        assertThat(frequency.misfit(period)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, 2025-01-01, 2024-12-30",
        "MONTH, 2024-02-29, 2024-02-01",
        "QUARTER, 2025-12-01, 2025-10-01",
        "YEAR, 2025-03-31, 2024-04-01",
        "YEAR, 2025-12-31, 2025-01-01"
    })
    void any_other_day_does_not_and_the_right_one_is_named(Frequency frequency, LocalDate period, String right) {
        assertThat(frequency.misfit(period).orElseThrow()).contains(right);
    }
}
