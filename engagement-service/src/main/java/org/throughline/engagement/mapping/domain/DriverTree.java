package org.throughline.engagement.mapping.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.throughline.engagement.replicas.domain.Driver;

/// A driver diagram as a tree below its target, whatever the parents say: one whose parent is not there hangs from the
/// target, and a circle is cut where it is met first.
final class DriverTree {
    private final Map<String, Driver> drivers = new LinkedHashMap<>();
    private final Map<String, List<String>> children = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();

    /// Stands for the target itself.
    static final String TARGET = "";

    DriverTree(List<Driver> given) {
        given.forEach(driver -> drivers.putIfAbsent(driver.id(), driver));
        for (var driver : drivers.values()) {
            children.computeIfAbsent(parent(driver), _ -> new ArrayList<>()).add(driver.id());
        }
        SequencedSet<String> left = new LinkedHashSet<>(drivers.keySet());
        grow(TARGET, left);
        while (!left.isEmpty()) {
            var inACircle = left.removeFirst();
            parents.put(inACircle, TARGET);
            grow(inACircle, left);
        }
    }

    private String parent(Driver driver) {
        return driver.parent() != null && drivers.containsKey(driver.parent()) ? driver.parent() : TARGET;
    }

    private void grow(String from, SequencedSet<String> left) {
        var queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty()) {
            var next = queue.remove();
            for (var child : children.getOrDefault(next, List.of())) {
                if (left.remove(child)) {
                    parents.put(child, next);
                    queue.add(child);
                }
            }
        }
    }

    /// Each driver's id and what it hangs from: another driver's id, or [#TARGET]
    Map<String, String> parents() {
        return parents;
    }

    Driver driver(String id) {
        var driver = drivers.get(id);
        if (driver == null) {
            throw new IllegalArgumentException("No driver " + id);
        }
        return driver;
    }
}
