package org.throughline.kit.guarded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Person;
import org.throughline.testing.TestIssuer;

final class SessionsIT {
    private static final String SESSION = "throughline-guarded";
    private static final String CSRF = "throughline-guarded-csrf";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final Browser browser = new Browser();

    @AfterEach
    void aLeaderIsAtTheBrowserAgain() {
        TestIssuer.atTheBrowser(Person.leader());
    }

    @Test
    void a_page_without_a_session_leads_to_signing_in_and_back_and_the_api_answers_401() {
        var sentAway = browser.look("/");
        assertThat(sentAway.statusCode()).isEqualTo(302);
        assertThat(sentAway.headers().firstValue("Location").orElseThrow())
                .endsWith("/oauth2/authorization/throughline");

        var shown = browser.open("/?since=monday");

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("LEADER");
        assertThat(shown.uri().getPath() + "?" + shown.uri().getQuery()).startsWith("/?since=monday");
        assertThat(new Browser().look("/api/who").statusCode()).isEqualTo(401);
        assertThat(browser.look("/api/who").statusCode()).isEqualTo(200);
    }

    @Test
    void the_sessions_cookie_is_the_sites_own_and_no_scripts_business() {
        var set = browser.look("/").headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(SESSION + "="))
                .findFirst()
                .orElseThrow();

        assertThat(set).contains("HttpOnly").contains("SameSite=Lax");
    }

    // Seen to fail with `sessionFixation(fixation -> fixation.none())`.
    @Test
    void a_session_from_before_signing_in_is_another_one_afterwards() {
        browser.look("/");
        var before = browser.cookie(SESSION).orElseThrow();

        browser.open("/");

        assertThat(browser.cookie(SESSION)).isPresent().get().isNotEqualTo(before);
    }

    // Seen to fail with `csrf.disable()`.
    @Test
    void a_write_in_a_session_needs_the_token_that_other_sites_cannot_read() {
        browser.open("/");

        assertThat(browser.post("/api/by-leaders").statusCode()).isEqualTo(403);
        assertThat(browser.post("/api/by-leaders", "X-XSRF-TOKEN", "made-up").statusCode())
                .isEqualTo(403);

        var token = browser.cookie(CSRF).orElseThrow();
        assertThat(browser.post("/api/by-leaders", "X-XSRF-TOKEN", token).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_provider_is_asked_with_pkce_and_a_state() {
        var asked = browser.look("/oauth2/authorization/throughline")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(asked)
                .startsWith(TestIssuer.uri() + "/authorize?")
                .contains("code_challenge_method=S256")
                .contains("state=")
                .contains("nonce=");
    }

    @Test
    void an_answer_that_was_not_asked_for_signs_nobody_in() {
        var answer = browser.look("/login/oauth2/code/throughline?code=stolen&state=made-up");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(browser.look("/").statusCode()).isEqualTo(302);
    }

    @Test
    void nobody_can_be_led_elsewhere_by_signing_in() {
        for (var trap : new String[] {
            "/?continue=https://evil.example", "/?redirect_uri=https://evil.example", "/?next=//evil.example"
        }) {
            var shown = new Browser().open(trap);
            assertThat(shown.uri().getHost()).as(trap).isEqualTo("localhost");
            assertThat(shown.uri().getPort()).as(trap).isEqualTo(Guarded.SERVICE.port());
        }
        var asked = new Browser()
                .look("/oauth2/authorization/throughline?redirect_uri=https://evil.example")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(asked).doesNotContain("evil");
    }

    @Test
    void a_page_is_for_its_roles_in_a_session_too() {
        TestIssuer.atTheBrowser(Person.staff("porters"));

        var refused = browser.open("/");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).as("a way to be somebody else").contains("action=\"/sign-out\"", "name=\"_csrf\"");
        assertThat(browser.look("/api/who").statusCode()).isEqualTo(200);
    }

    // As the button of a page does it, without a script.
    @Test
    void the_token_in_a_pages_form_signs_out_as_well() {
        TestIssuer.atTheBrowser(Person.staff("porters"));
        var token = FORM_TOKEN.matcher(browser.open("/").body());
        assertThat(token.find()).isTrue();

        assertThat(browser.submit("/sign-out", "_csrf=made-up").statusCode()).isEqualTo(403);
        assertThat(browser.submit("/sign-out", "_csrf=" + token.group(1)).statusCode())
                .isEqualTo(302);
        assertThat(browser.look("/api/who").statusCode()).isEqualTo(401);
    }

    // Seen to fail (five minutes, as for strangers) without the success handler's setMaxInactiveInterval.
    @Test
    void a_session_ends_when_nothing_happens_for_half_an_hour() {
        browser.open("/");

        assertThat(browser.look("/api/idle").body()).isEqualTo("1800");
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_provider() {
        browser.open("/");
        var token = browser.cookie(CSRF).orElseThrow();
        assertThat(browser.post("/sign-out").statusCode())
                .as("not by another site")
                .isEqualTo(403);

        var out = browser.post("/sign-out", "X-XSRF-TOKEN", token);

        assertThat(out.statusCode()).isEqualTo(302);
        var provider = URI.create(out.headers().firstValue("Location").orElseThrow());
        assertThat(provider.toString()).startsWith(TestIssuer.uri() + "/end?id_token_hint=");
        assertThat(browser.look("/api/who").statusCode()).isEqualTo(401);
    }
}
