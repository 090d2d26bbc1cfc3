package org.throughline.kit.consume;

import io.micrometer.core.instrument.MeterRegistry;
import org.throughline.kit.access.SourceBinding;
import org.throughline.kit.deadletters.DeadLetters;
import org.throughline.kit.event.EventReader;
import org.throughline.kit.trace.Traces;

/// Makes the consumers of a service; each becomes a bean whose name is its binding's.
public final class Consumers {
    private final String service;
    private final EventReader reader;
    private final SourceBinding sources;
    private final DeadLetters deadLetters;
    private final Traces traces;
    private final MeterRegistry metrics;

    public Consumers(
            String service,
            EventReader reader,
            SourceBinding sources,
            DeadLetters deadLetters,
            Traces traces,
            MeterRegistry metrics) {
        this.service = service;
        this.reader = reader;
        this.sources = sources;
        this.deadLetters = deadLetters;
        this.traces = traces;
        this.metrics = metrics;
    }

    /// The consumer behind one binding.
    ///
    /// @param binding names the consumer in metrics and dead letters: `<service>/<binding>`
    public EventConsumer of(String binding, EventHandler handler) {
        return new EventConsumer(service + "/" + binding, reader, sources, deadLetters, traces, handler, metrics);
    }
}
