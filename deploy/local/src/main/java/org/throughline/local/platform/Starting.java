package org.throughline.local.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.throughline.embedded.LoopbackPort;
import org.throughline.embedded.PortTakenException;

/// Starts parts and waits until they are ready.
final class Starting {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Settings settings;
    private final Home home;
    private final Pids pids;
    private final Probe probe;
    private final Terminal terminal;
    private final Launch launch;
    private final List<Part> started = new ArrayList<>();
    private boolean ended;

    Starting(Settings settings, Home home, Pids pids, Probe probe, Terminal terminal) {
        this.settings = settings;
        this.home = home;
        this.pids = pids;
        this.probe = probe;
        this.terminal = terminal;
        launch = new Launch(settings, home);
    }

    void start(List<Part> parts) {
        home.prepare();
        parts.forEach(this::requireFreePort);
        StaffKey.makeOnce(home.staffKey());
        Secrets.makeMissing(home.secrets());
        // The provider as well: services ask it only when somebody comes.
        var services = parts.stream().filter(Part::hasJar).toList();
        bringUp(parts.stream().filter(part -> !part.hasJar()).toList(), () -> launch.prepare(services));
        KafkaTopics.create(settings.brokers());
        bringUp(services, () -> {});
    }

    /// Starts a service a second time, beside the one that runs.
    Beside beside(Part service, int generation, int port) {
        var process = launch.startBeside(service, generation, port);
        return new Beside(service, generation, port, process, home.logBeside(service), probe);
    }

    /// Starts nothing any more: what starts after somebody stops the platform would be left over.
    ///
    /// @return what was started so far
    synchronized List<Part> end() {
        ended = true;
        return List.copyOf(started);
    }

    private void requireFreePort(Part part) {
        try {
            LoopbackPort.requireFree(settings.port(part));
        } catch (PortTakenException e) {
            throw new TroubleException(
                    "port %d, which %s needs, is taken by another program: stop that, or choose another port with %s"
                            .formatted(e.port(), part.label(), part.portSetting()),
                    e);
        }
    }

    private void bringUp(List<Part> parts, Runnable meanwhile) {
        long began = System.nanoTime();
        parts.forEach(this::launch);
        meanwhile.run();
        var waiting = new ArrayList<>(parts);
        while (!waiting.isEmpty()) {
            waiting.removeIf(part -> isReady(part, began));
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                var late = waiting.getFirst();
                throw new TroubleException("%s is not ready after %d s; what it does is in %s"
                        .formatted(late.label(), PATIENCE.toSeconds(), home.log(late)));
            }
            Pause.take();
        }
    }

    private synchronized void launch(Part part) {
        if (ended) {
            throw new TroubleException("stopped while it started");
        }
        started.add(part);
        pids.remember(part, launch.start(part).toHandle(), settings.port(part));
    }

    private boolean isReady(Part part, long began) {
        if (pids.find(part).isEmpty()) {
            var log = home.log(part);
            throw new TroubleException("%s ended while it started: %s (all it said is in %s)"
                    .formatted(part.label(), LogTail.lastWords(log), log));
        }
        if (!probe.isReady(part, settings.port(part))) {
            return false;
        }
        terminal.say("  %-20s ready after %4.1f s   %s"
                .formatted(
                        part.label(),
                        Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0,
                        part.hasJar() ? settings.url(part) : "localhost:" + settings.port(part)));
        return true;
    }
}
