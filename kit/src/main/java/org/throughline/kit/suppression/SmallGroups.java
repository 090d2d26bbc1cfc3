package org.throughline.kit.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Decides which groups may be shown, so that nothing is told of fewer people than the threshold, also not by
/// subtracting: a whole and its other parts, or one moment and the one before. Whatever is shown of a group, a
/// count, a share or a score, is shown for the same groups.
///
/// Planned headcounts are not people and need none of it. Tables that cut the same people in two ways at once
/// (departments by staff groups) are not covered: show the margins, each by itself.
public final class SmallGroups {
    private final int threshold;

    public SmallGroups(int threshold) {
        if (threshold < SuppressionSettings.LEAST_THRESHOLD) {
            throw new IllegalArgumentException("A threshold of " + threshold + " would protect nobody");
        }
        this.threshold = threshold;
    }

    public int threshold() {
        return threshold;
    }

    /// Whether anything may be told of so many people, as far as they stand by themselves.
    public boolean shows(long count) {
        return count >= threshold;
    }

    /// Whether figures of both moments may be shown where the people of one are among those of the other: else the
    /// difference tells of the few who came or went.
    public boolean showsBoth(long before, long now) {
        return shows(before) && shows(now) && (before == now || shows(Math.abs(now - before)));
    }

    /// The keys of the groups that may be shown of a whole and all that it is made of.
    ///
    /// Beside the groups that are too small, as many larger ones are left out, the smallest first, as it takes
    /// until what is left over of the whole is no small group either. What is below a group that is left out is
    /// left out with it.
    public <K> Set<K> shown(Group<K> whole) {
        var shown = new LinkedHashSet<K>();
        if (shows(whole.count())) {
            shown.add(whole.key());
            addParts(whole, shown);
        }
        return shown;
    }

    private <K> void addParts(Group<K> whole, Set<K> shown) {
        var left = new Left();
        var nameless = whole.withoutPart();
        if (nameless > 0) {
            left.add(nameless);
        }
        whole.parts().stream().filter(part -> !shows(part.count())).forEach(part -> left.add(part.count()));
        var large = new ArrayList<>(
                whole.parts().stream().filter(part -> shows(part.count())).toList());
        large.sort(Comparator.comparingLong(Group::count));
        while (left.tells() && !large.isEmpty()) {
            left.add(large.removeFirst().count());
        }
        inOrder(whole.parts(), large).forEach(part -> {
            shown.add(part.key());
            addParts(part, shown);
        });
    }

    private static <K> List<Group<K>> inOrder(List<Group<K>> parts, List<Group<K>> chosen) {
        return parts.stream().filter(chosen::contains).toList();
    }

    /// What is left over of a whole when the parts that are shown are taken away.
    private final class Left {
        private long count;
        private int groups;

        void add(long more) {
            count += more;
            groups++;
        }

        /// Whether it tells of a small group: of all who are left over, or of the only group that is.
        boolean tells() {
            return groups > 0 && !shows(count);
        }
    }
}
