package org.throughline.networks.shape.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

/// Bounds and invariances for any counts, and cases that were worked out by hand. Seen to fail with ln 2 for the
/// division, with the half left out of likeness, and with E and I changed over.
class MixTest {
    private static final Offset<Double> EXACTLY = within(1e-9);

    @Example
    void evenness_as_worked_out_by_hand() {
        // shares 1/2, 1/4, 1/4: H = 1.5 ln 2; of 4 people and 4 kinds ln 4 = 2 ln 2
        assertThat(Mix.evenness(List.of(2, 1, 1), 4)).isCloseTo(0.75, EXACTLY);
        assertThat(Mix.evenness(List.of(5, 5, 5), 3)).isCloseTo(1, EXACTLY);
        assertThat(Mix.evenness(List.of(3), 10)).isZero();
        assertThat(Mix.evenness(List.of(1), 10)).isZero();
        assertThat(Mix.evenness(List.of(), 10)).isZero();
    }

    @Example
    void likeness_as_worked_out_by_hand() {
        // half and half against three quarters and a quarter: a quarter would have to be others
        assertThat(Mix.likeness(Map.of("a", 1, "b", 1), Map.of("a", 3, "b", 1))).isCloseTo(0.75, EXACTLY);
        assertThat(Mix.likeness(Map.of("a", 1), Map.of("b", 1))).isZero();
    }

    @Example
    void ties_as_worked_out_by_hand() {
        // two and two: of six ties four run across, two within
        assertThat(Mix.externalInternal(List.of(2, 2))).isCloseTo(2 / 6.0, EXACTLY);
        assertThat(Mix.externalInternal(List.of(1, 1, 1))).isEqualTo(1);
        assertThat(Mix.externalInternal(List.of(7))).isEqualTo(-1);
        assertThat(Mix.externalInternal(List.of(1))).isEqualTo(-1);
    }

    @Property(tries = 300)
    void all_stay_within_their_bounds(@ForAll @NotEmpty @Size(max = 30) List<@IntRange(max = 500) Integer> counts) {
        assertThat(Mix.evenness(counts, 30)).isBetween(0.0, 1.0);
        assertThat(Mix.externalInternal(counts)).isBetween(-1.0, 1.0);
        assertThat(Mix.entropy(counts)).isNotNegative();
    }

    @Property(tries = 300)
    void the_order_and_kinds_without_people_make_no_difference(
            @ForAll @NotEmpty @Size(max = 30) List<@IntRange(max = 500) Integer> counts) {
        var other = new ArrayList<>(counts.reversed());
        other.add(0);

        assertThat(Mix.evenness(other, 40)).isCloseTo(Mix.evenness(counts, 40), EXACTLY);
        assertThat(Mix.externalInternal(other)).isCloseTo(Mix.externalInternal(counts), EXACTLY);
    }

    @Property(tries = 300)
    void ten_times_as_many_of_each_are_as_even(
            @ForAll @NotEmpty @Size(max = 20) List<@IntRange(min = 3, max = 500) Integer> counts) {
        var tenfold = counts.stream().map(count -> count * 10).toList();

        assertThat(Mix.evenness(tenfold, counts.size())).isCloseTo(Mix.evenness(counts, counts.size()), EXACTLY);
    }

    @Property(tries = 300)
    void likeness_is_mutual_and_whole_with_itself(
            @ForAll @NotEmpty @Size(max = 20) List<@IntRange(min = 1, max = 500) Integer> counts,
            @ForAll @NotEmpty @Size(max = 20) List<@IntRange(min = 1, max = 500) Integer> others) {
        var one = byKind(counts);
        var other = byKind(others);

        assertThat(Mix.likeness(one, one)).isCloseTo(1, EXACTLY);
        assertThat(Mix.likeness(one, other)).isBetween(0.0, 1.0).isCloseTo(Mix.likeness(other, one), EXACTLY);
    }

    private static Map<String, Integer> byKind(List<Integer> counts) {
        var byKind = new HashMap<String, Integer>();
        for (int i = 0; i < counts.size(); i++) {
            byKind.put("kind " + i, counts.get(i));
        }
        return byKind;
    }
}
