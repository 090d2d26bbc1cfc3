package org.throughline.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.kit.people.StaffPseudonyms;

final class CallersTest {
    private final StaffPseudonyms pseudonyms =
            new StaffPseudonyms("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    @Test
    void roles_teams_and_number_are_where_a_plain_provider_puts_them() {
        var caller = callers("roles", "teams", "sub")
                .of(Map.of(
                        "sub",
                        "20001",
                        "azp",
                        "pages",
                        "roles",
                        List.of("staff"),
                        "teams",
                        List.of("porters", "night")));

        assertThat(caller)
                .isEqualTo(
                        new Caller("pages", pseudonyms.of("20001"), Set.of(Role.STAFF), List.of("porters", "night")));
    }

    @Test
    void keycloak_has_roles_one_level_down() {
        var caller = callers("realm_access.roles", "attributes.teams", "employee_number")
                .of(Map.of(
                        "sub", "8d1c-uuid",
                        "azp", "leaders-pages",
                        "employee_number", "20001",
                        "realm_access", Map.of("roles", List.of("offline_access", "leader", "default-roles-trust")),
                        "attributes", Map.of("teams", "porters night")));

        assertThat(caller.roles()).containsExactly(Role.LEADER);
        assertThat(caller.teams()).containsExactly("porters", "night");
        assertThat(caller.pseudonym()).contains(pseudonyms.of("20001"));
    }

    @Test
    void entra_names_app_roles_and_an_object_id() {
        var caller = callers("roles", "groups", "oid")
                .of(Map.of(
                        "oid", "7f00-uuid",
                        "sub", "pairwise",
                        "appid", "a-guid",
                        "roles", List.of("Convenor"),
                        "groups", List.of("porters")));

        assertThat(caller.client()).isEqualTo("a-guid");
        assertThat(caller.roles()).containsExactly(Role.CONVENOR);
        assertThat(caller.pseudonym()).contains(pseudonyms.of("7f00-uuid"));
    }

    @Test
    void a_claim_whose_name_has_dots_is_found_by_its_name() {
        var caller = callers("https://trust.example/roles", "teams", "sub")
                .of(Map.of("sub", "1", "https://trust.example/roles", List.of("ops")));

        assertThat(caller.roles()).containsExactly(Role.OPS);
    }

    @Test
    void a_claim_of_another_form_counts_for_nothing() {
        var caller = callers("roles", "teams", "sub").of(Map.of("sub", 7, "roles", Map.of("leader", true), "teams", 3));

        assertThat(caller).isEqualTo(new Caller("", null, Set.of(), List.of()));
    }

    @Test
    void a_system_is_nobody_even_where_its_token_names_a_person() {
        var caller = callers("roles", "teams", "sub").of(Map.of("sub", "bi", "roles", List.of("system")));

        assertThat(caller.pseudonym()).isEmpty();
        assertThat(caller.client()).isEqualTo("bi");
    }

    private Callers callers(String roles, String teams, String staff) {
        return new Callers(
                new AccessSettings(
                        "https://issuer.example",
                        List.of("throughline"),
                        Duration.ofSeconds(60),
                        roles,
                        teams,
                        staff,
                        1,
                        1),
                pseudonyms);
    }
}
