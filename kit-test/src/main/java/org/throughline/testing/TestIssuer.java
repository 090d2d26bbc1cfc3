package org.throughline.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The identity provider of this JVM's tests: it describes itself, publishes its key and signs real tokens.
public final class TestIssuer {
    public static final String AUDIENCE = "throughline";
    private static final int KEY_BITS = 2048;
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final RSAKey KEY = key("tests");
    private static final Map<Person, String> TOKENS = new ConcurrentHashMap<>();

    private TestIssuer() {}

    /// As services are told it: `throughline.access.issuer-uri`.
    public static String uri() {
        return Shared.URI;
    }

    /// A good token of this person: the same for as long as the tests of a JVM run, as signing takes longer than most
    /// answers.
    public static String token(Person person) {
        return TOKENS.computeIfAbsent(person, somebody -> token(somebody, Map.of()));
    }

    /// A token of this person in which some claims are others; times are seconds since 1970, and null takes a claim
    /// away.
    public static String token(Person person, Map<String, ? extends @Nullable Object> others) {
        return signed(KEY, claims(person, others));
    }

    /// A token by a key that the issuer does not publish, under the name of the one that it does.
    public static String forged(Person person) {
        return signed(Forger.KEY, claims(person, Map.of()));
    }

    /// A token that nobody signed: `alg: none`.
    public static String unsigned(Person person) {
        return new PlainJWT(claims(person, Map.of())).serialize();
    }

    private static JWTClaimsSet claims(Person person, Map<String, ? extends @Nullable Object> others) {
        var now = Instant.now();
        var all = new LinkedHashMap<String, Object>();
        all.put("iss", uri());
        all.put("sub", person.subject());
        all.put("aud", List.of(AUDIENCE));
        all.put("iat", now.getEpochSecond());
        all.put("nbf", now.getEpochSecond());
        all.put("exp", now.plus(LIFETIME).getEpochSecond());
        all.put("jti", UUID.randomUUID().toString());
        all.put("client_id", person.roles().contains("system") ? person.subject() : "tests");
        all.put("roles", person.roles());
        all.put("teams", person.teams());
        others.forEach((claim, value) -> {
            if (value == null) {
                all.remove(claim);
            } else {
                all.put(claim, value);
            }
        });
        var set = new JWTClaimsSet.Builder();
        all.forEach((claim, value) ->
                set.claim(claim, value instanceof Long seconds ? Date.from(Instant.ofEpochSecond(seconds)) : value));
        return set.build();
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build(),
                claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey key(String name) {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Forger {
        private static final RSAKey KEY = key("tests");
    }

    /// Who is at the browser when a site sends it here to sign in: a leader, until a test says otherwise. Nobody is
    /// asked for a password.
    public static void atTheBrowser(Person person) {
        BrowserFlow.PERSON.set(person);
    }

    /// What a site gets of somebody who signed in with a browser.
    static String idToken(Person person, String client, @Nullable String nonce) {
        var others = new LinkedHashMap<String, @Nullable Object>();
        others.put("aud", List.of(client));
        others.put("nonce", nonce);
        return token(person, others);
    }

    private static final class Shared {
        private static final String URI = start();

        private static String start() {
            try {
                var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                var uri = "http://localhost:" + server.getAddress().getPort();
                answer(server, "/.well-known/openid-configuration", """
                        {"issuer": "%s", "jwks_uri": "%s/keys", "authorization_endpoint": "%s/authorize",
                         "token_endpoint": "%s/token", "end_session_endpoint": "%s/end",
                         "response_types_supported": ["code"], "subject_types_supported": ["public"],
                         "id_token_signing_alg_values_supported": ["RS256"]}
                        """.replace("%s", uri));
                answer(server, "/keys", new JWKSet(KEY.toPublicJWK()).toString());
                BrowserFlow.serve(server);
                server.start();
                return uri;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void answer(HttpServer server, String path, String json) {
            server.createContext(path, exchange -> BrowserFlow.send(exchange, 200, json));
        }
    }
}
