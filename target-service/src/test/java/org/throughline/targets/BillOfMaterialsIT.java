package org.throughline.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.testing.Person;
import org.throughline.testing.TestService;

/// What the service is made of, for whoever looks for known vulnerabilities.
final class BillOfMaterialsIT {
    private final TestService service = TestService.shared(TargetService.class);

    // Seen to fail (404) without the bill that the CycloneDX plugin of this module's pom makes.
    @Test
    void operators_read_what_the_service_is_made_of_and_nobody_else_does() {
        var bill = service.as(Person.ops()).get("/actuator/sbom/application");

        assertThat(bill.status()).isEqualTo(200);
        assertThat(bill.json().path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(bill.json().path("components").valueStream())
                .extracting(component -> component.path("name").asString())
                .contains("kafka-clients", "mongodb-driver-sync", "spring-security-core")
                .doesNotContain("junit-jupiter", "openapi-generator-cli");
        assertThat(service.as(Person.leader()).get("/actuator/sbom/application").status())
                .isEqualTo(403);
        assertThat(service.client().get("/actuator/sbom/application").status()).isEqualTo(401);
    }
}
