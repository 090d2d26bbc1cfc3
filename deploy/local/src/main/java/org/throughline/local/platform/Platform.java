package org.throughline.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.throughline.embedded.LoopbackPort;

/// The whole platform on this machine.
public final class Platform {
    private final Settings settings;
    private final Home home;
    private final Pids pids;
    private final Probe probe = new Probe();
    private final Starting starting;
    private final List<Beside> besides = new CopyOnWriteArrayList<>();
    private final Stopping stopping;

    public Platform(Settings settings, Terminal terminal) {
        this.settings = settings;
        home = new Home(settings.home());
        pids = new Pids(home);
        starting = new Starting(settings, home, pids, probe, terminal);
        stopping = new Stopping(pids, terminal);
    }

    /// Starts what does not run yet and waits until all of it is ready.
    ///
    /// @return the parts that were started
    public List<Part> start() {
        try (var _ = home.lock()) {
            var missing = settings.parts().stream()
                    .filter(part -> process(part).isEmpty())
                    .toList();
            if (!missing.isEmpty()) {
                starting.start(missing);
            }
            return missing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stops what runs, whoever started it.
    ///
    /// @return the parts that were stopped
    public List<Part> stop() {
        return stop(List.of(Part.values()));
    }

    /// Ends a start that is still going on, and stops what was started here; what ran before stays.
    public void stopOwn() {
        endBesides();
        stop(starting.end());
    }

    private List<Part> stop(List<Part> parts) {
        try (var _ = home.lock()) {
            return stopping.stop(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts a service a second time, on another port, with a new generation of what it derives, while the first goes
    /// on answering. Whoever asks for it closes it.
    public Beside beside(Part service) {
        var beside = starting.beside(service, new Generations(home).of(service) + 1, LoopbackPort.free());
        besides.add(beside);
        return beside;
    }

    /// Ends what was started beside services and is still there.
    public void endBesides() {
        besides.forEach(Beside::close);
    }

    /// Has services answer from what was built beside them; they may finish what they have begun.
    public void use(Map<Part, Beside> built) {
        var generations = new Generations(home);
        built.forEach((service, beside) -> generations.set(service, beside.generation()));
        Stopping.end(built.values().stream().map(Beside::running).toList());
        stop(List.copyOf(built.keySet()));
        start();
    }

    /// Deletes all data. Keys and logs stay.
    public void deleteData() {
        home.deleteData();
    }

    /// The process of a part, if it runs.
    public Optional<ProcessHandle> process(Part part) {
        return pids.find(part).map(Pids.Running::process);
    }

    /// What a person of the local identity provider signs in with.
    public String password(String person) {
        return Secrets.read(home.secrets()).ofPerson(person);
    }

    public Path log(Part part) {
        return home.log(part);
    }

    /// A part that runs, and whether it is ready.
    public record State(Part part, long pid, int port, boolean ready) {}

    /// How a part is; empty where it does not run.
    public Optional<State> state(Part part) {
        return pids.find(part)
                .map(running ->
                        new State(part, running.process().pid(), running.port(), probe.isReady(part, running.port())));
    }
}
