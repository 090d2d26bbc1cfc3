package org.throughline.kit.guarded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Client;
import org.throughline.testing.Person;

final class EndpointsIT {
    private final Client stranger = Guarded.SERVICE.client();
    private final Client staff = Guarded.SERVICE.as(Person.staff("porters"));
    private final Client convenor = Guarded.SERVICE.as(Person.convenor("porters"));
    private final Client leader = Guarded.SERVICE.as(Person.leader());
    private final Client system = Guarded.SERVICE.as(Person.system("bi"));
    private final Client ops = Guarded.SERVICE.as(Person.ops());

    @Test
    void each_of_the_peoples_roles_may_what_the_one_before_may() {
        assertThat(staff.get("/api/for-convenors").status()).isEqualTo(403);
        assertThat(convenor.get("/api/for-convenors").status()).isEqualTo(200);
        assertThat(leader.get("/api/for-convenors").status()).isEqualTo(200);
        assertThat(convenor.post("/api/by-leaders", "{}").status()).isEqualTo(403);
        assertThat(leader.post("/api/by-leaders", "{}").status()).isEqualTo(200);
    }

    @Test
    void systems_and_ops_are_apart() {
        assertThat(system.get("/api/for-convenors").status()).isEqualTo(403);
        assertThat(ops.get("/api/for-convenors").status()).isEqualTo(403);
    }

    // Seen to fail with `anyRequest().permitAll()` at the end of the chain.
    @Test
    void what_nobody_declared_answers_nobody() {
        assertThat(stranger.get("/api/undeclared").status()).isEqualTo(401);
        assertThat(leader.get("/api/undeclared").status()).isEqualTo(403);
        assertThat(ops.get("/api/undeclared").status()).isEqualTo(403);
    }

    @Test
    void a_stranger_cannot_tell_what_is_there_from_what_is_not() {
        var there = stranger.get("/api/who");
        var notThere = stranger.get("/api/no-such-thing");

        assertThat(there.status()).isEqualTo(401);
        assertThat(notThere.status()).isEqualTo(401);
        assertThat(notThere.body()).isEqualTo(there.body());
        assertThat(stranger.post("/api/who", "{}").status()).isEqualTo(401);
        assertThat(stranger.send("PURGE", "/api/who", "text/plain", "").status())
                .isIn(400, 401);
    }

    @Test
    void who_is_signed_in_is_told_what_is_not_there_and_what_is_not_done() {
        assertThat(staff.get("/api/no-such-thing").status()).isEqualTo(404);
        assertThat(staff.post("/api/who", "{}").status()).isEqualTo(405);
    }

    @Test
    void health_tells_strangers_the_state_and_nothing_else() {
        assertThat(stranger.get("/actuator/health").json().propertyNames()).containsOnly("groups", "status");
        assertThat(stranger.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(stranger.get("/v3/api-docs").status()).isEqualTo(200);
        assertThat(ops.get("/actuator/health").json().has("components")).isTrue();
    }

    @Test
    void strangers_read_the_contract_of_events_and_nothing_else_of_what_is_in_the_jar() {
        assertThat(stranger.get("/schemas/asyncapi.json")
                        .json()
                        .path("asyncapi")
                        .asString())
                .isEqualTo("3.0.0");
        assertThat(stranger.get("/schemas/org.throughline.target.published.v1.json")
                        .status())
                .isEqualTo(200);
        assertThat(stranger.get("/schemas/../kit.yaml").status()).isIn(400, 401, 404);
        assertThat(stranger.get("/schemas/%2e%2e/kit.yaml").status()).isIn(400, 401, 404);
        assertThat(stranger.get("/kit.yaml").status()).isEqualTo(401);
    }

    @Test
    void metrics_are_for_ops() {
        assertThat(stranger.get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(leader.get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(ops.get("/actuator/prometheus").status()).isEqualTo(200);
    }

    @Test
    void every_answer_tells_browsers_to_be_strict() {
        var headers = stranger.get("/api/who").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Strict-Transport-Security"))
                .as("not over TLS")
                .isEmpty();
    }

    @Test
    void behind_tls_browsers_are_told_to_stay_there() {
        var answer = stranger.with("X-Forwarded-Proto", "https").get("/api/who");

        assertThat(answer.header("Strict-Transport-Security"))
                .as("no proxy is trusted unless the operator says so")
                .isEmpty();
    }

    // Seen to fail with failures that are not counted by address.
    @Test
    void who_tries_tokens_is_told_to_wait_and_who_comes_from_elsewhere_does_not_notice() throws Exception {
        try (var elsewhere = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.9"))
                .build()) {
            var guess = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Guarded.SERVICE.port() + "/api/who"))
                    .header("Authorization", "Bearer guessed")
                    .build();
            HttpResponse<String> refused = elsewhere.send(guess, BodyHandlers.ofString());
            for (int tries = 0; refused.statusCode() == 401 && tries < 1_000; tries++) {
                refused = elsewhere.send(guess, BodyHandlers.ofString());
            }

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        }
        assertThat(stranger.get("/api/who").status()).isEqualTo(401);
    }

    // Seen to fail with a FloodGuard that counts all clients together.
    @Test
    void a_flood_is_told_to_wait_and_others_do_not_notice() {
        var flooding = Guarded.SERVICE.as(Person.system("flooding"));

        var refused = IntStream.range(0, 2_000)
                .mapToObj(_ -> flooding.get("/api/who"))
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(refused.header("Retry-After")).contains("1");
        assertThat(refused.json().path("status").asInt()).isEqualTo(429);
        assertThat(staff.get("/api/who").status()).isEqualTo(200);
    }
}
