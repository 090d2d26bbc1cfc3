package org.throughline.kit.suppression;

import java.util.List;

/// People who are counted together, and the groups that they fall into. Nobody is in two parts of one group; who is
/// in none of its parts counts as one more part that has no name.
///
/// @param count of people, or of their answers
public record Group<K>(K key, long count, List<Group<K>> parts) {
    public Group {
        parts = List.copyOf(parts);
        var inParts = parts.stream().mapToLong(Group::count).sum();
        if (count < 0 || inParts > count) {
            throw new IllegalArgumentException(
                    "A group of " + count + " cannot have parts of " + inParts + " people together");
        }
    }

    public static <K> Group<K> of(K key, long count) {
        return new Group<>(key, count, List.of());
    }

    /// A group that its parts make up.
    public static <K> Group<K> whole(K key, List<Group<K>> parts) {
        return new Group<>(key, parts.stream().mapToLong(Group::count).sum(), parts);
    }

    long withoutPart() {
        return count - parts.stream().mapToLong(Group::count).sum();
    }
}
