package org.throughline.kit.guarded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/// Keeps cookies, as a browser does.
final class Browser {
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient following = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.ALWAYS)
            .build();
    private final HttpClient staying =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /// Opens a page and goes wherever that leads.
    HttpResponse<String> open(String path) {
        return send(following, page(path));
    }

    /// Opens a page and stays there.
    HttpResponse<String> look(String path) {
        return send(staying, page(path));
    }

    HttpResponse<String> post(String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path)).POST(BodyPublishers.ofString("{}"));
        request.header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(staying, request.build());
    }

    /// Sends a form as its button does.
    HttpResponse<String> submit(String path, String form) {
        return send(
                staying,
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private static HttpRequest page(String path) {
        return HttpRequest.newBuilder(address(path))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .build();
    }

    private static URI address(String path) {
        return URI.create(path.startsWith("http") ? path : "http://localhost:" + Guarded.SERVICE.port() + path);
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest request) {
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
