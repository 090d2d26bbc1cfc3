package org.throughline.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SourceBindingTest {
    private final SourceBinding unset = new SourceBinding(Map.of(), List.of("*"));
    private final SourceBinding set =
            new SourceBinding(Map.of("bi-system", List.of("/trust/warehouse")), List.of("/trust/pas"));

    @Test
    void a_system_speaks_for_itself_and_for_nobody_else() {
        assertThat(unset.allows(system("bi-system"), "/trust/bi-system")).isTrue();
        assertThat(unset.allows(system("bi-system"), "/trust/pas")).isFalse();
        assertThat(unset.allows(system("system"), "/trust/bi-system")).isFalse();
        assertThat(unset.allows(system(""), "/trust/")).isFalse();
    }

    @Test
    void a_setting_says_what_a_system_is_called_where_that_is_something_else() {
        assertThat(set.allows(system("bi-system"), "/trust/warehouse")).isTrue();
        assertThat(set.allows(system("bi-system"), "/trust/bi-system")).isFalse();
    }

    @Test
    void from_the_trusts_topics_all_sources_are_taken_unless_a_setting_names_them() {
        assertThat(unset.takesFromKafka("trust.measurements", "/anything")).isTrue();
        assertThat(set.takesFromKafka("trust.measurements", "/trust/pas")).isTrue();
        assertThat(set.takesFromKafka("trust.measurements", "/trust/warehouse")).isFalse();
    }

    @Test
    void the_platforms_own_topics_are_its_own() {
        assertThat(set.takesFromKafka("throughline.targets", "/throughline/target-service"))
                .isTrue();
    }

    private static Caller system(String client) {
        return new Caller(client, null, Set.of(Role.SYSTEM), List.of());
    }
}
