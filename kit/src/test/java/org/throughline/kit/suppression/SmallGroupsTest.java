package org.throughline.kit.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallGroupsTest {
    private final SmallGroups groups = new SmallGroups(11);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10})
    void of_fewer_people_than_the_threshold_nothing_is_shown(int count) {
        assertThat(groups.shows(count)).isFalse();
        assertThat(groups.shown(Group.of("ward", count))).isEmpty();
    }

    @Test
    void a_group_of_the_threshold_is_shown() {
        assertThat(groups.shown(Group.of("ward", 11))).containsExactly("ward");
    }

    @Test
    void what_is_large_enough_is_shown_with_all_its_parts() {
        assertThat(groups.shown(whole(20, 11, 40))).containsExactly("trust", "0", "1", "2");
    }

    // Seen to fail (the next smallest was shown) with tells() answering false: 2 could be had by subtracting.
    @Test
    void one_small_group_takes_the_smallest_of_the_others_with_it() {
        assertThat(groups.shown(whole(40, 2, 15, 30))).containsExactly("trust", "0", "3");
    }

    @Test
    void two_small_groups_that_are_no_small_group_together_hide_each_other() {
        assertThat(groups.shown(whole(40, 6, 5, 30))).containsExactly("trust", "0", "3");
    }

    // Seen to fail (30 was shown) with the number of groups left over asked for only, and not the people in them.
    @Test
    void two_small_groups_that_are_few_together_take_another_with_them() {
        assertThat(groups.shown(whole(40, 6, 4, 30))).containsExactly("trust", "0");
    }

    @Test
    void an_empty_group_is_a_small_one() {
        assertThat(groups.shown(whole(40, 0, 15))).containsExactly("trust", "0");
    }

    @Test
    void a_small_whole_has_no_parts_to_show() {
        assertThat(groups.shown(whole(4, 5))).isEmpty();
    }

    @Test
    void people_in_no_part_are_a_part_without_a_name() {
        var whole = new Group<>("trust", 45, List.of(Group.of("a", 20), Group.of("b", 23)));

        assertThat(groups.shown(whole)).containsExactly("trust", "b");
    }

    @Test
    void what_is_below_a_group_that_is_left_out_is_left_out_with_it() {
        var small = Group.whole("small", List.of(Group.of("bay", 3)));
        var next = Group.whole("next", List.of(Group.of("left", 12), Group.of("right", 13)));
        var large = Group.whole("large", List.of(Group.of("day", 40), Group.of("night", 41)));

        assertThat(groups.shown(Group.whole("trust", List.of(small, next, large))))
                .containsExactly("trust", "large", "day", "night");
    }

    // Seen to fail (20 and 21 were both shown) with the difference left out of showsBoth.
    @Test
    void two_moments_are_not_both_shown_where_few_came_or_went() {
        assertThat(groups.showsBoth(20, 20)).isTrue();
        assertThat(groups.showsBoth(20, 21)).isFalse();
        assertThat(groups.showsBoth(31, 20)).isTrue();
        assertThat(groups.showsBoth(10, 21)).isFalse();
        assertThat(groups.showsBoth(21, 10)).isFalse();
    }

    @Test
    void a_group_does_not_have_more_people_in_its_parts_than_in_all() {
        assertThatThrownBy(() -> new Group<>("trust", 3, List.of(Group.of("a", 4))))
                .hasMessage("A group of 3 cannot have parts of 4 people together");
    }

    /// Somebody who subtracts all that is shown from each whole that is shown never gets at few people. Seen to fail
    /// (few were left over) with tells() answering false, with it asking for the number of groups only, and without
    /// those in no part.
    @ParameterizedTest
    @ValueSource(ints = {5, 11, 20})
    void nothing_can_be_worked_out_by_subtracting(int threshold) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(threshold);
        for (int i = 0; i < 5_000; i++) {
            var whole = any(random, "trust", 3);
            var shown = new SmallGroups(threshold).shown(whole);
            attack(whole, shown, threshold);
        }
    }

    private static void attack(Group<String> whole, Set<String> shown, int threshold) {
        if (!shown.contains(whole.key())) {
            whole.parts().forEach(part -> assertThat(shown).as("below " + whole).doesNotContain(part.key()));
            return;
        }
        assertThat(whole.count()).isGreaterThanOrEqualTo(threshold);
        var left = whole.count();
        var allShown = true;
        for (var part : whole.parts()) {
            if (shown.contains(part.key())) {
                left -= part.count();
            } else {
                allShown = false;
            }
            attack(part, shown, threshold);
        }
        if (!whole.parts().isEmpty() && (left > 0 || !allShown)) {
            assertThat(left).as("left over of " + whole).isGreaterThanOrEqualTo(threshold);
        }
    }

    private static Group<String> any(RandomGenerator random, String key, int levels) {
        if (levels == 0 || random.nextInt(4) == 0) {
            return Group.of(key, random.nextInt(random.nextBoolean() ? 15 : 60));
        }
        var parts = new ArrayList<Group<String>>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            parts.add(any(random, key + "." + i, levels - 1));
        }
        var whole = Group.whole(key, parts);
        return random.nextInt(3) == 0 ? new Group<>(key, whole.count() + random.nextInt(8), parts) : whole;
    }

    private static Group<String> whole(int... counts) {
        var parts = new ArrayList<Group<String>>();
        for (int i = 0; i < counts.length; i++) {
            parts.add(Group.of(Integer.toString(i), counts[i]));
        }
        return Group.whole("trust", parts);
    }
}
