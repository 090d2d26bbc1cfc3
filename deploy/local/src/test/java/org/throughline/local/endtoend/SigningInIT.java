package org.throughline.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Tokens;

/// People and systems sign in at the platform's own identity provider, with real passwords and real tokens.
final class SigningInIT {
    private static final LivePlatform PLATFORM = LivePlatform.shared();
    private static final String STAFFS_SITE = PLATFORM.where().url(Part.NARRATIVE);
    private static final String LEADERS_SITE = PLATFORM.where().url(Part.ENGAGEMENT);
    private static final String ASKED_FOR_A_PASSWORD = "type=\"password\"";
    private final Visitor visitor = new Visitor();

    @Test
    void one_sign_in_serves_both_sites() {
        var shown = signIn("leader");

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.uri().toString()).startsWith(LEADERS_SITE + "/");
        var other = visitor.open(STAFFS_SITE + "/api/organisation-narrative");
        assertThat(other.statusCode())
                .as("the API sends nobody to the provider")
                .isEqualTo(401);
        assertThat(visitor.open(STAFFS_SITE + "/").body()).doesNotContain(ASKED_FOR_A_PASSWORD);
        assertThat(visitor.open(STAFFS_SITE + "/api/organisation-narrative").statusCode())
                .isIn(200, 404);
    }

    @Test
    void the_button_signs_out_here_and_at_the_provider() {
        var page = signIn("leader");

        var left = visitor.submit(page, "/sign-out", Map.of());

        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(left.body()).as("and whoever comes next is asked").contains(ASKED_FOR_A_PASSWORD);
        assertThat(visitor.open(STAFFS_SITE + "/").body()).contains(ASKED_FOR_A_PASSWORD);
    }

    @Test
    void a_wrong_password_opens_nothing() {
        var form = visitor.open(LEADERS_SITE + "/");

        var answer = visitor.submit(form, "/login", Map.of("username", "leader", "password", "guessed"));

        assertThat(answer.body()).contains(ASKED_FOR_A_PASSWORD);
        assertThat(visitor.open(LEADERS_SITE + "/").body()).contains(ASKED_FOR_A_PASSWORD);
    }

    @Test
    void staff_are_not_let_in_where_leaders_read_and_can_leave_again() {
        var refused = signIn("staff");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(visitor.submit(refused, "/sign-out", Map.of()).body()).contains(ASKED_FOR_A_PASSWORD);
    }

    @Test
    void a_token_of_the_provider_is_taken_by_every_service_and_a_twisted_one_by_none() {
        var token = new Tokens(PLATFORM.where()).of("leader", List.of());
        var parts = token.split("\\.", -1);
        var unsigned = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                + "." + parts[1] + ".";
        var first = parts[2].charAt(0) == 'A' ? 'B' : 'A';
        var twisted = parts[0] + "." + parts[1] + "." + first + parts[2].substring(1);

        assertThat(Map.of(
                        Part.TARGET, "/api/targets",
                        Part.NETWORK, "/api/teams",
                        Part.NARRATIVE, "/api/commitments/none",
                        Part.ENGAGEMENT, "/api/targets"))
                .allSatisfy((service, path) -> {
                    assertThat(status(service, path, token)).as(service.label()).isIn(200, 404, 405);
                    assertThat(status(service, path, unsigned))
                            .as(service.label())
                            .isEqualTo(401);
                    assertThat(status(service, path, twisted))
                            .as(service.label())
                            .isEqualTo(401);
                });
    }

    @Test
    void what_is_kept_about_people_can_be_read_by_anybody_on_both_sites() {
        for (var site : new String[] {STAFFS_SITE, LEADERS_SITE}) {
            var page = new Visitor().open(site + "/about-your-data");
            assertThat(page.uri().toString()).isEqualTo(site + "/about-your-data");
            assertThat(page.body())
                    .contains("What is kept, for how long, and who sees it", "How to have it deleted")
                    .doesNotContain("Sign out");
        }
    }

    private HttpResponse<String> signIn(String person) {
        var form = visitor.open(LEADERS_SITE + "/");
        assertThat(form.body()).contains(ASKED_FOR_A_PASSWORD);
        return visitor.submit(form, "/login", Map.of("username", person, "password", PLATFORM.password(person)));
    }

    private static int status(Part service, String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(PLATFORM.where().url(service) + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new AssertionError(service.label() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
