package org.throughline.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/// Answers those who may not, as problem details. They learn neither why a token was not good nor whether there is
/// anything at an address; the reason is in the log, without anything from the token.
final class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private static final Logger log = LoggerFactory.getLogger(AccessProblems.class);
    private static final String PROVIDER_RETRY_SECONDS = "10";
    private final RateLimit failures;
    private final JsonMapper json;

    AccessProblems(RateLimit failures, JsonMapper json) {
        this.failures = failures;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof ProviderSilentException) {
            log.warn("Tokens cannot be checked: {}", reason(failure));
            response.setHeader(HttpHeaders.RETRY_AFTER, PROVIDER_RETRY_SECONDS);
            write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "Nobody can sign in at the moment");
            return;
        }
        if (!failures.allows(Address.of(request), System.nanoTime())) {
            tooMany(request, response, failures);
            return;
        }
        var refused = failure instanceof InvalidBearerTokenException;
        if (refused) {
            log.info("Refused a token: {}", reason(failure));
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, refused ? "Bearer error=\"invalid_token\"" : "Bearer");
        write(request, response, HttpStatus.UNAUTHORIZED, "Sign in first");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "You may not do this");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        write(request, response, HttpStatus.BAD_REQUEST, "The address has characters that it cannot have");
    }

    /// Somebody came back from the provider without having signed in.
    void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        log.info("Nobody signed in: {}", reason(failure));
        if (failures.allows(Address.of(request), System.nanoTime())) {
            write(request, response, HttpStatus.UNAUTHORIZED, "Signing in did not succeed; open the page again");
        } else {
            tooMany(request, response, failures);
        }
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response, RateLimit limit) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(limit.retryAfterSeconds()));
        write(request, response, HttpStatus.TOO_MANY_REQUESTS, "Too many requests; wait a little");
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        response.setStatus(status.value());
        if (SigningIn.isForPage(request)) {
            response.setContentType("text/html;charset=utf-8");
            response.getOutputStream().write(page(detail, signOut(request)).getBytes(StandardCharsets.UTF_8));
            return;
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, detail)));
    }

    // Who is signed in and may not come in needs a way to be somebody else.
    private static String signOut(HttpServletRequest request) {
        return request.getUserPrincipal() != null
                        && request.getSession(false) != null
                        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? """
                <form method="post" action="%s"><input type="hidden" name="%s" value="%s"><button>Sign out</button></form>\
                """.formatted(BrowserSigningIn.SIGN_OUT, token.getParameterName(), token.getToken())
                : "";
    }

    private static String page(String detail, String signOut) {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s</title>
                <main><h1>%s</h1><p><a href="/">Begin again</a></p>%s</main>
                </html>
                """.formatted(detail, detail, signOut);
    }

    // Messages of parsers quote what they read.
    private static String reason(Throwable failure) {
        var cause = failure;
        for (var next = failure.getCause(); next != null; next = next.getCause()) {
            cause = next;
        }
        return cause.getClass().getSimpleName();
    }
}
