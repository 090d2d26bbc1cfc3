package org.throughline.testing;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/// Where spans go in a test.
public final class KeptSpans implements SpanExporter {
    private final Queue<SpanData> spans = new ConcurrentLinkedQueue<>();

    public List<SpanData> all() {
        return List.copyOf(spans);
    }

    public List<SpanData> named(String name) {
        return spans.stream().filter(span -> span.getName().equals(name)).toList();
    }

    /// A span and those that it is within, innermost first.
    public List<String> above(String id) {
        return Stream.iterate(
                        spans.stream()
                                .filter(span -> span.getSpanId().equals(id))
                                .findFirst(),
                        Optional::isPresent,
                        within -> within.flatMap(inner -> spans.stream()
                                .filter(span -> span.getSpanId().equals(inner.getParentSpanId()))
                                .findFirst()))
                .map(span -> span.orElseThrow().getSpanId())
                .toList();
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> more) {
        spans.addAll(more);
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
