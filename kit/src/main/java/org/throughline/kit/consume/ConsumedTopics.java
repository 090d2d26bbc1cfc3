package org.throughline.kit.consume;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the service's consumers read, as their bindings say.
public record ConsumedTopics(List<Reads> all) {
    /// That a group reads a topic.
    public record Reads(String group, String topic) {}

    public ConsumedTopics {
        all = List.copyOf(all);
    }

    public Set<String> names() {
        return all.stream().map(Reads::topic).collect(toSet());
    }

    Map<String, Set<String>> byGroup(List<String> ignored) {
        return all.stream()
                .filter(reads -> !ignored.contains(reads.topic()))
                .collect(groupingBy(Reads::group, mapping(Reads::topic, toSet())));
    }
}
