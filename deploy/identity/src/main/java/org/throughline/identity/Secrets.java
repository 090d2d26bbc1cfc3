package org.throughline.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// Passwords of people and secrets of clients, as the launcher made them.
final class Secrets {
    private final Path file;
    private final Properties secrets = new Properties();

    Secrets(Path file) {
        this.file = file;
        try (var text = Files.newBufferedReader(file)) {
            secrets.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String ofPerson(String name) {
        return secret("person." + name);
    }

    String ofClient(String id) {
        return secret("client." + id);
    }

    private String secret(String name) {
        var secret = secrets.getProperty(name, "").strip();
        if (secret.isEmpty()) {
            throw new IllegalStateException(file + " has no " + name);
        }
        return secret;
    }
}
