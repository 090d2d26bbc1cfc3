package org.throughline.engagement.publishing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A target-service as far as publishing needs one, which remembers what was sent to it.
final class OwnerOfTargets {
    private final HttpServer server;
    private final List<Sent> written = new CopyOnWriteArrayList<>();
    private final AtomicInteger version = new AtomicInteger(3);
    private volatile int refusal;

    record Sent(String authorization, String ifMatch, String body) {}

    OwnerOfTargets() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/targets/waits", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    List<Sent> written() {
        return List.copyOf(written);
    }

    void isChangedBySomebodyElse() {
        version.incrementAndGet();
    }

    /// What it answers to a write; 0 for taking it.
    void refuses(int status) {
        refusal = status;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            if (exchange.getRequestMethod().equals("PUT")) {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                written.add(new Sent(headers.getFirst("Authorization"), headers.getFirst("If-Match"), body));
                if (refusal > 0) {
                    exchange.sendResponseHeaders(refusal, -1);
                    return;
                }
                exchange.getResponseHeaders().add("Throughline-Event", "event-" + version.incrementAndGet());
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("ETag", "\"" + version + "\"");
            var target = """
                    {"id": "waits", "title": "Seen in time", "measure": {"name": "Seen within four hours", "unit": "%%"},
                     "thresholds": [{"from": "2025-04-01", "value": 78}], "drivers": [{"id": "flow", "title": "Flow"}],
                     "version": %d}""".formatted(version.get()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, target.length);
            exchange.getResponseBody().write(target);
        }
    }
}
