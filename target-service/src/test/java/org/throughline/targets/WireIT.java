package org.throughline.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.targets.ATarget.aTarget;
import static org.throughline.targets.Shared.leader;
import static org.throughline.targets.Shared.staff;

import org.junit.jupiter.api.Test;

/// The bytes that other systems get.
class WireIT {
    @Test
    void an_event_is_a_cloud_event_in_binary_mode() {
        var answer = leader().with("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .put("/api/targets/on-the-wire", aTarget().json());

        var word = Told.about("target/on-the-wire", 1).getFirst();
        assertThat(word.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "org.throughline.target.published.v1")
                .containsEntry("ce_source", "/throughline/target-service")
                .containsEntry("ce_subject", "target/on-the-wire")
                .containsEntry("ce_partitionkey", "target/on-the-wire")
                .containsEntry("ce_sequence", "0000000000000000001")
                .containsEntry("ce_correlationid", answer.change().orElseThrow())
                .containsEntry("ce_traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .containsEntry("ce_dataschema", "org.throughline.target.published.v1.json")
                .containsEntry("content-type", "application/json")
                .doesNotContainKey("ce_datacontenttype");
        assertThat(word.header("time")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void the_service_describes_itself_and_its_health() {
        assertThat(staff().get("/actuator/health/readiness")
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("UP");
        assertThat(staff().get("/v3/api-docs").json().get("paths").propertyNames())
                .contains(
                        "/api/targets",
                        "/api/targets/{id}",
                        "/api/targets/{id}/history",
                        "/api/targets/{id}/retirement",
                        "/api/targets/{id}/measurements",
                        "/api/targets/{id}/measurements/{period}",
                        "/api/targets/{id}/spc");
    }
}
