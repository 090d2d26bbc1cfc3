package org.throughline.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.local.platform.Accounts;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Pause;
import org.throughline.local.platform.Settings;
import org.throughline.local.platform.Tokens;
import org.throughline.local.platform.TroubleException;
import tools.jackson.databind.JsonNode;

/// The services' public API, as any other system would call it.
public final class Api {
    public static final String JSON = "application/json";
    public static final String CSV = "text/csv";
    static final int PAGE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TEAMS_OF_A_TOKEN = 40;
    private static final int TOO_BUSY = 503;
    private static final int TOO_FAST = 429;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int FIRST_REFUSAL = 400;

    private final Settings settings;
    private final HttpClient http;
    private final Tokens tokens;
    private final String who;
    private final List<String> teams;

    /// Signed in as a leader, who may read everything that is not somebody's own.
    public Api(Settings settings) {
        this(
                settings,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                new Tokens(settings),
                Accounts.LEADER,
                List.of());
    }

    private Api(Settings settings, HttpClient http, Tokens tokens, String who, List<String> teams) {
        this.settings = settings;
        this.http = http;
        this.tokens = tokens;
        this.who = who;
        this.teams = teams;
    }

    /// The same, signed in as somebody else of [Accounts].
    public Api as(String other) {
        return new Api(settings, http, tokens, other, List.of());
    }

    /// The same, signed in as somebody of this team.
    public Api asStaffOf(String other) {
        return asStaffOf(List.of(other));
    }

    private Api asStaffOf(List<String> others) {
        return new Api(settings, http, tokens, Accounts.STAFF, others);
    }

    /// The same for each of many teams, signed in as somebody of it. Whoever is of many teams needs few tokens.
    public Map<String, Api> asStaffOfEach(List<String> others) {
        var staff = new HashMap<String, Api>();
        for (int from = 0; from < others.size(); from += TEAMS_OF_A_TOKEN) {
            var some = others.subList(from, Math.min(from + TEAMS_OF_A_TOKEN, others.size()));
            some.forEach(team -> staff.put(team, asStaffOf(some)));
        }
        return staff;
    }

    public Answer put(Part service, String path, String body) {
        return accepted(request(service, path)
                .header("Content-Type", JSON)
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    public Answer post(Part service, String path, String contentType, byte[] body) {
        return accepted(request(service, path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /// For what is done once under an id of its own: that it was done before, in other words, is no mistake.
    public Answer postOnce(Part service, String path, String body) {
        return once("POST", service, path, body);
    }

    Answer once(String method, Part service, String path, String body) {
        var request = request(service, path)
                .header("Content-Type", JSON)
                .method(method, BodyPublishers.ofString(body))
                .build();
        var answer = patiently(request);
        return answer.status() == CONFLICT ? answer : accepted(request, answer);
    }

    /// What is there, or an answer with 404.
    public Answer get(Part service, String path) {
        return get(service, path, JSON);
    }

    /// The same in another form than JSON.
    ///
    /// @param accepted as the header `Accept` says it
    public Answer get(Part service, String path, String accepted) {
        var request = request(service, path).header("Accept", accepted).build();
        var answer = patiently(request);
        return answer.status() == NOT_FOUND ? answer : accepted(request, answer);
    }

    /// The items of a list that is told in pages of [#PAGE]; a page is asked for when one of its items is.
    public Stream<JsonNode> items(Part service, String path) {
        return Stream.iterate(
                        Optional.of(page(service, path, "")),
                        Optional::isPresent,
                        page -> page.map(told -> told.path("next").asString(""))
                                .filter(next -> !next.isEmpty())
                                .map(next -> page(service, path, "&after=" + next)))
                .flatMap(page -> page.orElseThrow().path("items").valueStream());
    }

    private JsonNode page(Part service, String path, String after) {
        return get(service, path + "?limit=" + PAGE + after).json();
    }

    /// The lines of a stream of server-sent events, until somebody closes it.
    Stream<String> events(Part service, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(service, path))
                .header("Authorization", bearer())
                .header("Accept", "text/event-stream")
                .build();
        var response = http.send(request, BodyHandlers.ofLines());
        if (response.statusCode() >= FIRST_REFUSAL) {
            response.body().close();
            throw new IOException("answered " + response.statusCode());
        }
        return response.body();
    }

    private HttpRequest.Builder request(Part service, String path) {
        return HttpRequest.newBuilder(address(service, path))
                .header("Authorization", bearer())
                .timeout(PATIENCE);
    }

    private String bearer() {
        return "Bearer " + tokens.of(who, teams);
    }

    private URI address(Part service, String path) {
        return URI.create("http://127.0.0.1:" + settings.port(service) + path);
    }

    private Answer accepted(HttpRequest request) {
        return accepted(request, patiently(request));
    }

    private static Answer accepted(HttpRequest request, Answer answer) {
        if (answer.status() >= FIRST_REFUSAL) {
            throw new TroubleException("%s %s was answered with %d: %s"
                    .formatted(
                            request.method(),
                            request.uri(),
                            answer.status(),
                            answer.body().strip()));
        }
        return answer;
    }

    // Both say that it will pass: events that wait for the broker, or a store that is coming back.
    private Answer patiently(HttpRequest request) {
        long began = System.nanoTime();
        while (true) {
            var answer = send(request);
            if ((answer.status() != TOO_BUSY && answer.status() != TOO_FAST)
                    || System.nanoTime() - began > PATIENCE.toNanos()) {
                return answer;
            }
            Pause.take();
        }
    }

    private Answer send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), event(response), response.body());
        } catch (IOException e) {
            throw new TroubleException(request.uri() + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TroubleException("interrupted", e);
        }
    }

    private static @org.jspecify.annotations.Nullable String event(HttpResponse<?> response) {
        return response.headers().firstValue("Throughline-Event").orElse(null);
    }
}
