package org.throughline.engagement.deadletters;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// A service as far as dead letters need one: it answers what it was told to, and remembers what it was asked.
final class OwnerOfLetters {
    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch speaks = new CountDownLatch(0);

    record Asked(String what, String authorization) {}

    private record Answer(int status, String body) {}

    OwnerOfLetters() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// It takes questions and answers none until it speaks again.
    void fallsSilent() {
        speaks = new CountDownLatch(1);
    }

    void speaksAgain() {
        speaks.countDown();
    }

    /// What it was asked, the last one last.
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /// It has these and no others.
    OwnerOfLetters lists(String... letters) {
        answers.put("GET /api/refusals", new Answer(200, "{\"items\": [" + String.join(", ", letters) + "]}"));
        return this;
    }

    void answersNothingButTrouble() {
        answers.put("GET /api/refusals", new Answer(503, "{}"));
    }

    /// It has these and more.
    OwnerOfLetters listsAfter(String cursor, String... letters) {
        answers.put(
                "GET /api/refusals",
                new Answer(200, "{\"items\": [%s], \"next\": \"%s\"}".formatted(String.join(", ", letters), cursor)));
        return this;
    }

    /// Shows a letter.
    ///
    /// @param more of the letter's own fields, as JSON
    OwnerOfLetters shows(String id, String refusal, String more) {
        return answers("GET", id, "", 200, "{\"refusal\": %s, %s}".formatted(refusal, more));
    }

    OwnerOfLetters answers(String method, String id, String action, int status, String body) {
        answers.put(method + " /api/dead-letters/" + id + action, new Answer(status, body));
        return this;
    }

    /// A refusal as a service lists it.
    static String refusal(String id, String topic, String standing, String reason) {
        var fields = Map.of(
                "id", id,
                "at", "2026-11-24T03:12:09Z",
                "event", "7f3f0d1c-52a3-4a35-9b61-a0b3bb1f5a02",
                "source", "/trust/bi-system",
                "type", "org.throughline.trust.measurement.recorded.v1",
                "consumer", "target-service/measurements",
                "topic", topic,
                "reason", reason,
                "standing", standing);
        return fields.entrySet().stream()
                .map(field -> "\"%s\": \"%s\"".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(", ", "{", ", \"partition\": 2, \"offset\": 4711}"));
    }

    private void awaitSpeech() {
        try {
            speaks.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            awaitSpeech();
            var uri = exchange.getRequestURI();
            var what = exchange.getRequestMethod() + " " + uri.getPath();
            asked.add(new Asked(
                    uri.getQuery() == null ? what : what + "?" + uri.getQuery(),
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "")));
            var answer = answers.getOrDefault(what, new Answer(404, "{}"));
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
