package org.throughline.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;

/// Which generation of what it derives each service answers from: beside the data, as it is deleted with them.
final class Generations {
    private static final String FIRST = "1";
    private final Path file;

    Generations(Home home) {
        file = home.generations();
    }

    int of(Part service) {
        return Integer.parseInt(read().getProperty(service.label(), FIRST));
    }

    void set(Part service, int generation) {
        var known = read();
        known.setProperty(service.label(), Integer.toString(generation));
        try (var writer = Files.newBufferedWriter(file)) {
            known.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties read() {
        var known = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            known.load(reader);
        } catch (NoSuchFileException _) {
            // all are in their first
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }
}
