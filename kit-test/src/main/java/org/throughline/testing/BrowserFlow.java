package org.throughline.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// Authorization code with PKCE, as the tests' identity provider plays it.
final class BrowserFlow {
    static final AtomicReference<Person> PERSON = new AtomicReference<>(Person.leader());
    private static final Map<String, Granted> GRANTED = new ConcurrentHashMap<>();

    private BrowserFlow() {}

    private record Granted(Person person, Map<String, String> asked) {}

    static void serve(HttpServer server) {
        server.createContext("/authorize", BrowserFlow::authorize);
        server.createContext("/token", BrowserFlow::token);
        server.createContext(
                "/end",
                exchange -> redirect(
                        exchange,
                        parameters(exchange.getRequestURI().getRawQuery())
                                .getOrDefault("post_logout_redirect_uri", "")));
    }

    private static void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        if (!"S256".equals(asked.get("code_challenge_method"))) {
            send(exchange, 400, "{\"error\": \"invalid_request\"}");
            return;
        }
        var code = UUID.randomUUID().toString();
        GRANTED.put(code, new Granted(PERSON.get(), asked));
        redirect(
                exchange,
                asked.get("redirect_uri") + "?code=" + code + "&state="
                        + URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8));
    }

    private static void token(HttpExchange exchange) throws IOException {
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var granted = GRANTED.remove(form.getOrDefault("code", ""));
        if (granted == null
                || !challenge(form.getOrDefault("code_verifier", ""))
                        .equals(granted.asked().get("code_challenge"))) {
            send(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        var asked = granted.asked();
        send(
                exchange,
                200,
                "{\"access_token\": \"%s\", \"id_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 300}"
                        .formatted(
                                TestIssuer.token(granted.person()),
                                TestIssuer.idToken(
                                        granted.person(), asked.getOrDefault("client_id", ""), asked.get("nonce"))));
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String encoded) {
        var parameters = new HashMap<String, String>();
        for (var pair : encoded.split("&", -1)) {
            var parts = pair.split("=", 2);
            parameters.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", URI.create(to).toString());
        send(exchange, 302, "{}");
    }

    static void send(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
