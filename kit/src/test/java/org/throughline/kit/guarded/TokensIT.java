package org.throughline.kit.guarded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.throughline.testing.Answer;
import org.throughline.testing.Client;
import org.throughline.testing.Person;
import org.throughline.testing.TestIssuer;

final class TokensIT {
    private static final Person LEADER = Person.leader();
    private final Client stranger = Guarded.SERVICE.client();

    @Test
    void a_good_token_says_who_calls_and_the_staff_number_goes_no_further() {
        var who = Guarded.SERVICE.as(Person.staff("porters", "night")).get("/api/who");

        assertThat(who.status()).isEqualTo(200);
        assertThat(who.json().path("pseudonym").asString()).matches("k1-[0-9a-f]{32}");
        assertThat(who.json().path("teams").toString()).isEqualTo("[\"porters\",\"night\"]");
        assertThat(who.body()).doesNotContain("S-1001");
    }

    @Test
    void a_system_is_its_client_and_nobody() {
        var who = Guarded.SERVICE.as(Person.system("bi")).get("/api/who").json();

        assertThat(who.path("client").asString()).isEqualTo("bi");
        assertThat(who.has("pseudonym")).isFalse();
    }

    // Seen to fail, each, with its check taken out of Tokens.
    @TestFactory
    Stream<DynamicTest> is_not_let_in_with_a_token_that() {
        var now = Instant.now().getEpochSecond();
        return Map.of(
                        "is signed with another key of the same name", TestIssuer.forged(LEADER),
                        "is signed by nobody (alg none)", TestIssuer.unsigned(LEADER),
                        "has expired longer ago than clocks differ",
                                TestIssuer.token(
                                        LEADER, Map.of("exp", now - 70, "iat", now - 3_600, "nbf", now - 3_600)),
                        "is not valid yet", token("nbf", now + 70),
                        "never expires", token("exp", null),
                        "is for somebody else", token("aud", List.of("payroll")),
                        "is for nobody", token("aud", null),
                        "is from another issuer", token("iss", "https://elsewhere.example"),
                        "is none", "eyJ.nonsense.",
                        "is an ID token", token("aud", List.of("tests")))
                .entrySet()
                .stream()
                .map(bad -> DynamicTest.dynamicTest(bad.getKey(), () -> {
                    var answer = with(bad.getValue());
                    assertThat(answer.status()).isEqualTo(401);
                    assertThat(answer.header("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
                    assertThat(answer.body())
                            .isEqualTo("{\"detail\":\"Sign in first\",\"status\":401,\"title\":\"Unauthorized\"}");
                }));
    }

    @Test
    void clocks_may_differ_by_a_minute() {
        var now = Instant.now().getEpochSecond();

        var justExpired = Map.of("exp", now - 30, "iat", now - 3_600, "nbf", now - 3_600);
        assertThat(with(TestIssuer.token(LEADER, justExpired)).status()).isEqualTo(200);
        assertThat(with(token("nbf", now + 30)).status()).isEqualTo(200);
    }

    @Test
    void a_token_without_a_role_and_one_with_it_in_another_claim_may_nothing() {
        assertThat(with(token("roles", null)).status()).isEqualTo(403);
        assertThat(with(TestIssuer.token(
                                LEADER,
                                Map.of("roles", List.of("nurse"), "groups", List.of("leader"), "scope", "leader")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_token_in_an_address_is_no_sign_in() {
        assertThat(stranger.get("/api/who?access_token=" + TestIssuer.token(LEADER))
                        .status())
                .isEqualTo(401);
    }

    private Answer with(String token) {
        return stranger.with("Authorization", "Bearer " + token).get("/api/who");
    }

    private static String token(String claim, @Nullable Object value) {
        var others = new HashMap<String, @Nullable Object>();
        others.put(claim, value);
        return TestIssuer.token(LEADER, others);
    }
}
