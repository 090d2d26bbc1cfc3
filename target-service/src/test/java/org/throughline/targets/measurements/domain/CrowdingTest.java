package org.throughline.targets.measurements.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.targets.measurements.domain.Crowding.Beside;

class CrowdingTest {
    /// NHS England's own figures. Seen to fail with the placebos left out of `Crowding.standsOut`.
    @Test
    void a_slope_in_the_nations_emergency_departments_is_no_crowding() throws IOException {
        var rates = rates();

        var crowding = Crowding.of(distances(rates, 95), 95, true, 0.5).orElseThrow();

        assertThat(rates).hasSize(8_298);
        assertThat(crowding.here().missing()).isEqualTo(105);
        assertThat(crowding.here().reaching()).isEqualTo(145);
        assertThat(crowding.here().chance()).isCloseTo(0.007, within(0.0005));
        var placebo = crowding.placebos().stream()
                .filter(beside -> beside.threshold() == 90)
                .findFirst()
                .orElseThrow();
        assertThat(placebo.missing()).isEqualTo(100);
        assertThat(placebo.reaching()).isEqualTo(159);
        assertThat(placebo.chance()).isCloseTo(0.0002, within(0.0001));
        assertThat(crowding.standsOut()).isFalse();
    }

    @Test
    void values_that_are_moved_over_the_threshold_stand_out() throws IOException {
        var moved = rates().stream()
                .map(rate -> rate >= 94.5 && rate < 95 ? rate + 0.5 : rate)
                .toList();

        var crowding = Crowding.of(distances(moved, 95), 95, true, 0.5).orElseThrow();

        assertThat(crowding.here())
                .extracting(Beside::missing, Beside::reaching)
                .containsExactly(0, 250);
        assertThat(crowding.standsOut()).isTrue();
        assertThat(crowding.nextMost().threshold()).isNotEqualTo(95);
    }

    /// All values of 100 % are one natural bound, and no crowd.
    @Test
    void the_bounds_of_a_rate_are_neither_threshold_nor_placebo() {
        var values = new ArrayList<Double>();
        for (int i = 0; i < 30; i++) {
            values.add(97.9);
            values.add(98.1);
            values.add(100.0);
        }

        assertThat(Crowding.of(distances(values, 100), 100, true, 0.5)).isEmpty();
        assertThat(Crowding.of(distances(values, 98), 98, true, 0.5)
                        .orElseThrow()
                        .placebos())
                .noneMatch(placebo -> placebo.threshold() > 99);
    }

    /// Seen to fail with `>` instead of `>=` at the threshold.
    @Test
    void where_less_is_better_a_value_on_the_threshold_reaches_it_too() {
        var values = new ArrayList<Double>();
        for (int i = 0; i < 30; i++) {
            values.add(5.0);
            values.add(5.2);
        }

        var crowding = Crowding.of(distances(values, 5), 5, false, 0.5).orElseThrow();

        assertThat(crowding.here())
                .extracting(Beside::missing, Beside::reaching)
                .containsExactly(30, 30);
    }

    @Test
    void fewer_than_twenty_close_values_say_nothing() {
        var values = new ArrayList<Double>();
        for (int i = 0; i < 19; i++) {
            values.add(95.1);
        }
        assertThat(Crowding.of(distances(values, 95), 95, true, 0.5)).isEmpty();

        values.add(95.1);
        var crowding = Crowding.of(distances(values, 95), 95, true, 0.5).orElseThrow();
        assertThat(crowding.here().reaching()).isEqualTo(20);
        assertThat(crowding.standsOut()).as("nothing to compare with").isFalse();
    }

    @Test
    void an_even_spread_does_not_stand_out() {
        var random = new Random(7);
        var standing = IntStream.range(0, 500)
                .mapToObj(_ -> random.doubles(2_000, 88, 100).boxed().toList())
                .filter(values -> Crowding.of(distances(values, 94), 94, true, 0.5)
                        .orElseThrow()
                        .standsOut())
                .count();

        assertThat(standing).as("of 500, by chance").isLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 1", "10, 10, 0.0009765625", "5, 10, 0.623046875", "60, 100, 0.028443967", "0, 0, 1"})
    void the_chance_is_the_one_of_fair_coins(int heads, int of, double chance) {
        assertThat(Crowding.chance(heads, of)).isCloseTo(chance, within(1e-8));
    }

    @Test
    void beyond_what_can_be_summed_it_is_as_near_as_matters() {
        assertThat(Crowding.chance(1_040, 2_000)).isCloseTo(0.03859, within(0.0005));
        assertThat(Crowding.chance(960, 2_000)).isCloseTo(0.9649, within(0.0005));
        assertThat(Crowding.chance(2_000, 2_000)).isCloseTo(0, within(1e-12));
    }

    private static List<Double> distances(List<Double> values, double threshold) {
        return values.stream().map(value -> value - threshold).toList();
    }

    /// Each provider's month, all types of department together, in per cent within four hours.
    private static List<Double> rates() throws IOException {
        var attendances = new HashMap<String, Double>();
        var breaches = new HashMap<String, Double>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CrowdingTest.class.getResourceAsStream("/ae/ae_attendances.csv")),
                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = line.split(",", -1);
                attendances.merge(cells[0] + cells[1], Double.valueOf(cells[3]), Double::sum);
                breaches.merge(cells[0] + cells[1], Double.valueOf(cells[4]), Double::sum);
            }
        }
        var rates = new ArrayList<Double>();
        attendances.forEach((month, all) -> rates.add(100 * (1 - breaches.getOrDefault(month, 0.0) / all)));
        return rates;
    }
}
