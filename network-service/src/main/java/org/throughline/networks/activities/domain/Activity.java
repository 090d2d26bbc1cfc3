package org.throughline.networks.activities.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What some people of a network did for its targets.
///
/// @param by their pseudonyms, in order; they never leave this service
/// @param hours that it took each of them
/// @param targets the network's at that time
public record Activity(
        String network,
        String id,
        List<String> by,
        String summary,
        LocalDate on,
        @Nullable Double hours,
        List<String> targets) {
    public static final int MOST_PEOPLE = 500;

    public Activity {
        by = List.copyOf(by);
        targets = List.copyOf(targets);
    }

    /// Whether both tell of the same, whoever says to have been there.
    public boolean isTheSameAs(Activity other) {
        return summary.equals(other.summary) && on.equals(other.on) && Objects.equals(hours, other.hours);
    }

    /// The same activity, as if this person had not been there.
    public Activity without(String person) {
        return new Activity(
                network, id, by.stream().filter(one -> !one.equals(person)).toList(), summary, on, hours, targets);
    }

    /// The same activity, with those who were there as well.
    public Activity joinedBy(List<String> others) {
        var all = new TreeSet<>(by);
        all.addAll(others);
        return new Activity(network, id, List.copyOf(all), summary, on, hours, targets);
    }
}
