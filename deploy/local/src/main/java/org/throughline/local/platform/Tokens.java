package org.throughline.local.platform;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Access tokens of the local identity provider, as a program gets them that has no browser.
public final class Tokens {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LEFT_AT_LEAST = Duration.ofMinutes(2);
    private static final int OK = 200;

    private final Settings settings;
    private final Map<String, Token> known = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Tokens(Settings settings) {
        this.settings = settings;
    }

    private record Token(String text, Instant until) {
        boolean isFresh() {
            return until.isAfter(Instant.now().plus(LEFT_AT_LEAST));
        }
    }

    /// A token for one of [Accounts].
    ///
    /// @param teams to be of; empty for the person's own
    public String of(String who, List<String> teams) {
        if (settings.issuer() != null) {
            throw new TroubleException(
                    "tokens come from the provider that THROUGHLINE_ISSUER_URI names, not from here");
        }
        if (!Accounts.isKnown(who)) {
            throw new TroubleException("there is no `" + who + "`; tokens are there for "
                    + String.join(", ", Accounts.PEOPLE) + " and " + Accounts.SYSTEM);
        }
        var scope = teams.stream().map(team -> "team:" + team).collect(Collectors.joining(" "));
        return known.compute(
                        who + " " + scope, (_, token) -> token != null && token.isFresh() ? token : fetch(who, scope))
                .text();
    }

    private Token fetch(String who, String teams) {
        var client = Accounts.standIn(who);
        var secret = Secrets.read(new Home(settings.home()).secrets()).ofClient(client);
        var scope = teams.isEmpty() ? "" : "&scope=" + URLEncoder.encode(teams, StandardCharsets.UTF_8);
        var answer = send(HttpRequest.newBuilder(URI.create(settings.issuerUri() + "/oauth2/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + base64(client + ":" + secret))
                .POST(BodyPublishers.ofString("grant_type=client_credentials" + scope))
                .build());
        if (answer.statusCode() != OK) {
            throw new TroubleException("the identity provider gives no token for %s: it answered %d %s"
                    .formatted(who, answer.statusCode(), answer.body()));
        }
        var json = JSON.readTree(answer.body());
        return new Token(
                json.path("access_token").asString(),
                Instant.now().plusSeconds(json.path("expires_in").asLong(0)));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new TroubleException(
                    "the identity provider does not answer at %s: start the platform first (./throughline up)"
                            .formatted(settings.issuerUri()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TroubleException("interrupted", e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
