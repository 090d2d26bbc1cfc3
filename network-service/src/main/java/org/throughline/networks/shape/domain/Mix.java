package org.throughline.networks.shape.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;

/// How mixed people are.
public final class Mix {
    private Mix() {}

    /// How evenly people are spread over kinds, from 0 (all of one kind) to 1 (as mixed as so many people can be).
    ///
    /// `J = H / ln min(n, k)` with Shannon's entropy `H = -Σ pᵢ ln pᵢ`, where `pᵢ` is the share of kind `i`, `n`
    /// the number of people and `k` the number of kinds that there are. Shannon, "A mathematical theory of
    /// communication", 1948; divided by its greatest possible value as in Pielou, "The measurement of diversity",
    /// 1966. Where one person or one kind is all there can be, nothing is mixed: 0.
    ///
    /// @param counts of people by kind
    /// @param kinds that there are, also those that nobody here is of
    public static double evenness(Collection<Integer> counts, int kinds) {
        var people = sum(counts);
        var most = Math.min(people, Math.max(kinds, present(counts)));
        return most < 2 ? 0 : within(0, entropy(counts) / Math.log((double) most), 1);
    }

    /// Shannon's entropy in nats.
    public static double entropy(Collection<Integer> counts) {
        var people = (double) sum(counts);
        return counts.stream()
                .filter(count -> count > 0)
                .mapToDouble(count -> -count / people * Math.log(count / people))
                .sum();
    }

    /// How much a mix is like another one, from 0 (nothing in common) to 1 (the same shares).
    ///
    /// `1 - ½ Σ |pᵢ - qᵢ|`: the percentage similarity of Renkonen, 1938. So many of every hundred could stay if the
    /// one mix had to become the other.
    ///
    /// @param counts by kind; neither may be empty
    public static double likeness(Map<String, Integer> counts, Map<String, Integer> others) {
        var kinds = new HashSet<>(counts.keySet());
        kinds.addAll(others.keySet());
        var people = (double) sum(counts.values());
        var otherPeople = (double) sum(others.values());
        var apart = kinds.stream()
                .mapToDouble(kind ->
                        Math.abs(counts.getOrDefault(kind, 0) / people - others.getOrDefault(kind, 0) / otherPeople))
                .sum();
        return within(0, 1 - apart / 2, 1);
    }

    /// Whether ties run within departments or across, from -1 (all within) to 1 (all across).
    ///
    /// The E-I index, `(E - I) / (E + I)`, where everybody in a network is tied to everybody else: `E` ties between
    /// people of different departments, `I` within one. Krackhardt and Stern, "Informal networks and organizational
    /// crises", 1988. One person alone has no ties: -1, as nothing runs across.
    ///
    /// @param counts of people by department
    public static double externalInternal(Collection<Integer> counts) {
        var people = sum(counts);
        var all = people * (people - 1) / 2;
        var within = counts.stream()
                .mapToLong(count -> (long) count * (count - 1) / 2)
                .sum();
        return all == 0 ? -1 : (double) (all - 2 * within) / all;
    }

    private static int present(Collection<Integer> counts) {
        return (int) counts.stream().filter(count -> count > 0).count();
    }

    private static long sum(Collection<Integer> counts) {
        return counts.stream().mapToLong(Integer::longValue).sum();
    }

    private static double within(double least, double value, double greatest) {
        return Math.clamp(value, least, greatest);
    }
}
