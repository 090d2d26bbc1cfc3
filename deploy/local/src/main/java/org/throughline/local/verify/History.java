package org.throughline.local.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All that events have said, in whatever order and however often they came.
final class History {
    private final Map<String, Told> newest = new TreeMap<>();
    private final Map<String, String> subjects = new HashMap<>();
    private final Map<String, NavigableMap<Long, String>> sequences = new TreeMap<>();
    private final Set<String> republished = new HashSet<>();
    private final List<String> clashes = new ArrayList<>();
    private final SortedMap<String, Long> types = new TreeMap<>();

    void add(Told told) {
        var before =
                sequences.computeIfAbsent(told.subject(), _ -> new TreeMap<>()).putIfAbsent(told.sequence(), told.id());
        if (before == null) {
            types.merge(told.type(), 1L, Long::sum);
        }
        if (before != null && !before.equals(told.id())) {
            clashes.add("%s has two events with the sequence %d: %s and %s"
                    .formatted(told.subject(), told.sequence(), before, told.id()));
        }
        if (told.republished()) {
            republished.add(told.subject());
        }
        if (told.state()) {
            subjects.put(told.id(), told.subject());
            newest.merge(told.subject(), told, (old, next) -> next.sequence() > old.sequence() ? next : old);
        }
    }

    /// The newest state of a subject.
    Optional<Told> newest(String subject) {
        return Optional.ofNullable(newest.get(subject));
    }

    /// The newest states of all subjects that begin so.
    Stream<Told> all(String prefix) {
        return newest.values().stream().filter(told -> told.subject().startsWith(prefix));
    }

    /// The newest state of the subject that a state event was about.
    Optional<Told> newestAfter(String event) {
        return Optional.ofNullable(subjects.get(event)).flatMap(this::newest);
    }

    /// Where one event is missing between two others, and where two stand in one place.
    ///
    /// The first ones of a subject may be gone: topics keep their events for a month. Of one that was told once
    /// more there may be gaps: its newest state came and some facts.
    List<String> flaws() {
        var flaws = new ArrayList<>(clashes);
        sequences.forEach((subject, known) -> {
            long expected = known.lastKey() - known.firstKey() + 1;
            if (known.size() != expected && !republished.contains(subject)) {
                flaws.add("%s has %d events from %d to %d: %d are lost"
                        .formatted(subject, known.size(), known.firstKey(), known.lastKey(), expected - known.size()));
            }
        });
        return flaws;
    }

    /// How many events there are of each type.
    SortedMap<String, Long> counts() {
        return new TreeMap<>(types);
    }
}
