package org.throughline.local.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at a browser: keeps cookies, goes where a page leads, and fills in forms.
final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*?value=\"([^\"]+)\"");
    private static final int MOST_TURNS = 20;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    HttpResponse<String> open(String url) {
        return send(page(URI.create(url)));
    }

    /// Presses the button of a form on this page.
    HttpResponse<String> submit(HttpResponse<String> page, String action, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        var token = CSRF.matcher(page.body());
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        var form = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(page.uri().resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    // By itself the client follows five at most, and signing out and in again takes more.
    private HttpResponse<String> send(HttpRequest request) {
        var answer = sendOnce(request);
        for (int turn = 0; turn < MOST_TURNS && answer.statusCode() / 100 == 3; turn++) {
            var on = answer.headers().firstValue("Location").orElseThrow();
            answer = sendOnce(page(answer.uri().resolve(on)));
        }
        return answer;
    }

    private static HttpRequest page(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .build();
    }

    private HttpResponse<String> sendOnce(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
