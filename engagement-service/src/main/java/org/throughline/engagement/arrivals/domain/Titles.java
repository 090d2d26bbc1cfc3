package org.throughline.engagement.arrivals.domain;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What things are called, by their ids.
public record Titles(Map<String, String> targets, Map<String, String> teams, Map<String, String> networks) {

    /// The things' titles; an id where the title was not heard of; what is no thing of ours is called by its kind.
    public String of(Subject subject) {
        var parts = Stream.of(
                        title(targets, subject.target()),
                        title(networks, subject.network()),
                        title(teams, subject.team()))
                .filter(title -> !title.isEmpty())
                .collect(Collectors.joining(", "));
        return !parts.isEmpty()
                ? parts
                : subject.text().startsWith("organisation-narrative/")
                        ? "The organisation’s narrative"
                        : subject.text();
    }

    private static String title(Map<String, String> titles, @Nullable String id) {
        return id == null ? "" : titles.getOrDefault(id, id);
    }
}
