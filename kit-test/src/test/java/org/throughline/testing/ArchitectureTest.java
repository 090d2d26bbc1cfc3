package org.throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.throughline.networks.astray.Neighbour;
import org.throughline.networks.astray.UnusedDoor;
import org.throughline.targets.astray.AstrayController;
import org.throughline.targets.astray.domain.AstrayRule;

/// Each rule bites: it names the class that goes astray, and only what is wrong with it.
class ArchitectureTest {
    private final JavaClasses astray = new ClassFileImporter()
            .importClasses(AstrayRule.class, AstrayController.class, Neighbour.class, UnusedDoor.class);

    @Test
    void a_domain_that_logs_is_found() {
        assertThat(violations(Architecture.PLAIN_DOMAIN))
                .contains(AstrayRule.class.getName(), "org.slf4j.Logger")
                .doesNotContain("AstrayController");
    }

    @Test
    void a_domain_that_asks_the_clock_is_found() {
        assertThat(violations(Architecture.REPEATABLE_DOMAIN)).contains("AstrayRule.today()", "Instant.now()");
    }

    @Test
    void a_service_that_knows_another_is_found() {
        assertThat(violations(Architecture.SEPARATE_SERVICES)).contains("AstrayController.both()", "Neighbour");
    }

    @Test
    void spring_data_is_found() {
        assertThat(violations(Architecture.NO_SPRING_DATA)).contains("AstrayController.both()", "Hidden");
    }

    @Test
    void an_adapter_for_all_to_see_is_found() {
        assertThat(violations(Architecture.HIDDEN_ADAPTERS)).contains(AstrayController.class.getName());
    }

    @Test
    void a_door_that_nobody_uses_is_found() {
        assertThat(violations(Architecture.DOORS_ARE_USED))
                .contains(UnusedDoor.class.getName() + " is public and used by no other package")
                .doesNotContain("Neighbour is public");
    }

    @Test
    void a_rule_that_looks_at_too_little_fails() {
        assertThatThrownBy(() -> Architecture.the_domain_knows_the_jdk_and_itself(astray))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("looked at 1 ")
                .hasMessageContaining("at least 8 were expected");
    }

    private String violations(ArchRule rule) {
        return rule.evaluate(astray).getFailureReport().toString();
    }
}
