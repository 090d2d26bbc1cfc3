package org.throughline.local.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Stops parts: the services, then the store, then the broker, so that each can finish what it has begun.
final class Stopping {
    /// A service ends its requests within 25 s.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Pids pids;
    private final Terminal terminal;

    Stopping(Pids pids, Terminal terminal) {
        this.pids = pids;
        this.terminal = terminal;
    }

    /// @return those of them that ran
    List<Part> stop(Collection<Part> parts) {
        var stopped = new ArrayList<Part>();
        for (var together : List.of(Part.SERVICES, List.of(Part.IDENTITY), List.of(Part.STORE), List.of(Part.BROKER))) {
            stopped.addAll(
                    stopTogether(together.stream().filter(parts::contains).toList()));
        }
        return stopped;
    }

    private List<Part> stopTogether(List<Part> parts) {
        var running = parts.stream().filter(part -> pids.find(part).isPresent()).toList();
        end(running.stream().map(pids::find).flatMap(Optional::stream).toList());
        running.forEach(part -> terminal.say("  %-20s stopped".formatted(part.label())));
        parts.forEach(pids::forget);
        return running;
    }

    /// Lets processes finish what they have begun, and ends those by force that do not come to it.
    static void end(List<Pids.Running> running) {
        running.forEach(part -> part.process().destroy());
        long began = System.nanoTime();
        var alive = running;
        while (!alive.isEmpty()) {
            var waited = Duration.ofNanos(System.nanoTime() - began);
            if (waited.compareTo(PATIENCE.multipliedBy(2)) > 0) {
                throw new TroubleException(
                        "process " + alive.getFirst().process().pid() + " does not end");
            }
            if (waited.compareTo(PATIENCE) > 0) {
                alive.forEach(part -> part.process().destroyForcibly());
            }
            Pause.take();
            alive = alive.stream().filter(part -> part.process().isAlive()).toList();
        }
    }
}
