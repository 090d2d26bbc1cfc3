package org.throughline.events.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// One type of event: its name on the wire, the record that carries its data, and the topic that it is published on.
/// The name is frozen; the record may be renamed.
///
/// @param dayOnly nobody may learn at what time of the day it happened: neither the event nor its record on the topic
///     says so, and it is part of no trace
public record EventType(String name, Kind kind, Class<? extends Event> payload, String topic, boolean dayOnly) {
    /// A type whose events say when they happened.
    public EventType(String name, Kind kind, Class<? extends Event> payload, String topic) {
        this(name, kind, payload, topic, false);
    }

    /// The JSON Schema of the data, as text. It stands alone: no reference leads out of it.
    public String schema() {
        return resource("/schemas/" + name + ".json");
    }

    /// The data of one believable event, as JSON text.
    public String sample() {
        return resource("/samples/" + name + ".json");
    }

    private String resource(String path) {
        try (var stream = payload.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("No " + path + " on the class path of " + payload.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
