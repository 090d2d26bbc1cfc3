package org.throughline.networks.shape.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

/// Bounds and invariances for any burden, and cases that were worked out by hand. Seen to fail without n / (n - 1),
/// with the fifth rounded down, and with shares that are not squared.
class BurdenTest {
    private static final Offset<Double> EXACTLY = within(1e-9);

    @Example
    void the_busiest_fifth_as_worked_out_by_hand() {
        // one of five, and two of six: it is never nobody
        assertThat(Burden.topFifth(done(1, 1, 1, 1, 6))).isCloseTo(0.6, EXACTLY);
        assertThat(Burden.topFifth(done(1, 1, 1, 1, 2, 4))).isCloseTo(0.6, EXACTLY);
        assertThat(Burden.topFifth(done(0, 0))).isZero();
    }

    @Example
    void inequality_as_worked_out_by_hand() {
        // 1, 2, 3: Σ(2i - n - 1)x = -2 + 0 + 6 = 4; over n Σx = 18 it is 2/9; times 3/2 it is 1/3
        assertThat(Burden.gini(done(3, 1, 2))).isCloseTo(1 / 3.0, EXACTLY);
        // one of few who does it all comes to 1 with the correction
        assertThat(Burden.gini(done(0, 0, 9))).isCloseTo(1, EXACTLY);
        assertThat(Burden.gini(done(4))).isZero();
    }

    @Example
    void carriers_as_worked_out_by_hand() {
        // shares 1/2, 1/4, 1/4: 1 / (1/4 + 1/16 + 1/16) = 8/3
        assertThat(Burden.carriers(done(2, 1, 1))).isCloseTo(8 / 3.0, EXACTLY);
        assertThat(Burden.carriers(done(0, 0, 5))).isEqualTo(1);
        assertThat(Burden.carriers(done(0, 0))).isZero();
    }

    @Property(tries = 300)
    void all_stay_within_their_bounds(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 1_000) Double> done) {
        assertThat(Burden.topFifth(done)).isBetween(0.0, 1.0);
        assertThat(Burden.gini(done)).isBetween(0.0, 1.0);
        assertThat(Burden.carriers(done)).isBetween(0.0, (double) done.size());
    }

    @Property(tries = 300)
    void neither_the_order_nor_the_unit_makes_a_difference(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 1_000) Double> done,
            @ForAll @IntRange(min = 1, max = 60) int unit) {
        var other = new ArrayList<>(done.stream().map(each -> each * unit).toList());
        Collections.shuffle(other, new Random(unit));

        assertThat(Burden.topFifth(other)).isCloseTo(Burden.topFifth(done), within(1e-6));
        assertThat(Burden.gini(other)).isCloseTo(Burden.gini(done), within(1e-6));
        assertThat(Burden.carriers(other)).isCloseTo(Burden.carriers(done), within(1e-6));
    }

    @Property(tries = 100)
    void where_all_do_the_same_all_carry_it(@ForAll @IntRange(min = 2, max = 200) int people) {
        var same = Collections.nCopies(people, 3.0);

        assertThat(Burden.gini(same)).isCloseTo(0, EXACTLY);
        assertThat(Burden.carriers(same)).isCloseTo(people, within(1e-6));
    }

    @Property(tries = 100)
    void where_one_does_it_all_one_carries_it(@ForAll @IntRange(min = 2, max = 200) int people) {
        var hero = Stream.concat(Stream.of(7.0), Collections.nCopies(people - 1, 0.0).stream())
                .toList();

        assertThat(Burden.gini(hero)).isCloseTo(1, EXACTLY);
        assertThat(Burden.carriers(hero)).isCloseTo(1, EXACTLY);
        assertThat(Burden.topFifth(hero)).isEqualTo(1);
    }

    @Property(tries = 200)
    void giving_from_who_does_most_to_who_does_least_makes_it_more_equal(
            @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = 1, max = 1_000) Double> done) {
        var sorted = new ArrayList<>(done.stream().sorted().toList());
        var gift = (sorted.getLast() - sorted.getFirst()) / 4;
        sorted.set(0, sorted.getFirst() + gift);
        sorted.set(sorted.size() - 1, sorted.getLast() - gift);

        assertThat(Burden.gini(sorted)).isLessThanOrEqualTo(Burden.gini(done) + 1e-9);
        assertThat(Burden.carriers(sorted)).isGreaterThanOrEqualTo(Burden.carriers(done) - 1e-9);
    }

    private static List<Double> done(double... each) {
        return DoubleStream.of(each).boxed().toList();
    }
}
