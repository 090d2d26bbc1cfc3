package org.throughline.events.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All types of event that are known, found by name or by record. No two share a name or a record.
public final class Catalogue {
    private final List<EventType> all;
    private final Map<String, EventType> byName = new HashMap<>();
    private final Map<Class<? extends Event>, EventType> byPayload = new HashMap<>();

    private Catalogue(List<EventType> types) {
        all = List.copyOf(types);
        for (var type : all) {
            if (byName.put(type.name(), type) != null) {
                throw new IllegalArgumentException("Two event types are named " + type.name());
            }
            if (byPayload.put(type.payload(), type) != null) {
                throw new IllegalArgumentException(
                        "Two event types carry " + type.payload().getName());
            }
        }
    }

    public static Catalogue of(List<EventType> types) {
        return new Catalogue(types);
    }

    public List<EventType> all() {
        return all;
    }

    public Optional<EventType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The type that a record is published as; an [IllegalArgumentException] for a record that is not in the
    /// catalogue
    public EventType of(Class<? extends Event> payload) {
        var type = byPayload.get(payload);
        if (type == null) {
            throw new IllegalArgumentException("Not in the catalogue of events: " + payload.getName());
        }
        return type;
    }
}
