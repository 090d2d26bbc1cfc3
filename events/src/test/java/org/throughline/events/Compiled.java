package org.throughline.events;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.throughline.events.catalogue.Event;

/// The classes of this module as they were compiled, so that what nobody registered is seen as well.
final class Compiled {
    private Compiled() {}

    static List<Class<?>> records() {
        var classes = Path.of(URI.create(
                Event.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        try (var files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(Compiled::load)
                    .filter(Class::isRecord)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("Cannot list " + classes, e);
        }
    }

    static List<Class<? extends Event>> events() {
        return records().stream()
                .filter(Event.class::isAssignableFrom)
                .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Compiled.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }
}
