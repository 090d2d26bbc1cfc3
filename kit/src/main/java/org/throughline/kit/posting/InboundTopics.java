package org.throughline.kit.posting;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.events.catalogue.Catalogue;
import org.throughline.events.catalogue.EventType;

/// The types of event that this service takes from other systems: those of the `trust.*` topics that it consumes.
final class InboundTopics {
    private static final String INBOUND = "trust.";

    private final Map<String, EventType> types;

    InboundTopics(Catalogue catalogue, Collection<String> consumed) {
        this.types = catalogue.all().stream()
                .filter(type -> type.topic().startsWith(INBOUND) && consumed.contains(type.topic()))
                .collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));
    }

    boolean isEmpty() {
        return types.isEmpty();
    }

    Optional<EventType> named(String type) {
        return Optional.ofNullable(types.get(type));
    }

    Set<String> names() {
        return types.keySet();
    }
}
