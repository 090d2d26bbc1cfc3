package org.throughline.local.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A service that runs a second time, with a new generation of what it has made of what others told, while the first
/// answers.
public final class Beside implements AutoCloseable {
    private final Part service;
    private final int generation;
    private final int port;
    private final Process process;
    private final Path log;
    private final Probe probe;

    Beside(Part service, int generation, int port, Process process, Path log, Probe probe) {
        this.service = service;
        this.generation = generation;
        this.port = port;
        this.process = process;
        this.log = log;
        this.probe = probe;
    }

    public int generation() {
        return generation;
    }

    public int port() {
        return port;
    }

    /// Whether it has read all that was there when it started.
    ///
    /// @throws TroubleException if it has ended
    public boolean isReady() {
        if (!process.isAlive()) {
            throw new TroubleException("%s ended while it was built anew: %s (all it said is in %s)"
                    .formatted(service.label(), LogTail.lastWords(log), log));
        }
        return probe.isReady(service, port);
    }

    /// How far it is, as it tells operators: `1234 of 5678 records`; empty where it does not say so yet.
    ///
    /// @param token an operator's
    public Optional<String> progress(String token) {
        return probe.details(port, token)
                .map(health -> health.at("/components/derived/details"))
                .filter(details -> details.path("of").asLong() > 0)
                .map(details -> details.path("read").asLong() + " of "
                        + details.path("of").asLong() + " records");
    }

    @Override
    public void close() {
        Stopping.end(List.of(running()));
    }

    Pids.Running running() {
        return new Pids.Running(process.toHandle(), port);
    }
}
