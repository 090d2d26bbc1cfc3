package org.throughline.kit.trace;

import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a trace goes from a request into events, and from events into the work that they make. Between the two it
/// travels in the events' own `traceparent`, through outbox, broker and restarts.
public final class Traces {
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final int SAMPLED = 1;

    /// What a span of OpenTelemetry takes by default.
    private static final int MOST_LINKS = 128;

    private final Tracer tracer;

    public Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /// What events of the work at hand say of their trace; null where it is not traced.
    public @Nullable String traceparent() {
        var span = tracer.currentSpan();
        if (span == null || span.isNoop()) {
            return null;
        }
        var context = span.context();
        return "00-" + context.traceId() + "-" + context.spanId() + (isSampled(context) ? "-01" : "-00");
    }

    /// Does what many events asked for. A span has one parent and a poll has many: it belongs to the first trace that
    /// is kept, and is linked to all.
    ///
    /// @param traceparents of the events; what is none is left out
    public <T> T linked(String name, List<String> traceparents, Supplier<T> work) {
        var contexts = traceparents.stream()
                .distinct()
                .flatMap(each -> context(each).stream())
                .limit(MOST_LINKS)
                .toList();
        var builder = tracer.spanBuilder().name(name).kind(Span.Kind.CONSUMER);
        contexts.stream()
                .filter(Traces::isSampled)
                .findFirst()
                .or(() -> contexts.stream().findFirst())
                .ifPresentOrElse(builder::setParent, builder::setNoParent);
        contexts.forEach(context -> builder.addLink(new Link(context)));
        var span = builder.start();
        try (var _ = tracer.withSpan(span)) {
            return work.get();
        } catch (RuntimeException trouble) {
            // Without its message, which may quote what somebody wrote.
            span.tag("error", trouble.getClass().getSimpleName());
            throw trouble;
        } finally {
            span.end();
        }
    }

    private Optional<TraceContext> context(String traceparent) {
        var parts = TRACEPARENT.matcher(traceparent);
        return parts.matches()
                ? Optional.of(tracer.traceContextBuilder()
                        .traceId(parts.group(1))
                        .spanId(parts.group(2))
                        .sampled((Integer.parseInt(parts.group(3), 16) & SAMPLED) == SAMPLED)
                        .build())
                : Optional.empty();
    }

    private static boolean isSampled(TraceContext context) {
        return Boolean.TRUE.equals(context.sampled());
    }
}
