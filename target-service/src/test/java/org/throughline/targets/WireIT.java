package org.throughline.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.targets.ATarget.aTarget;
import static org.throughline.targets.Shared.leader;
import static org.throughline.targets.Shared.staff;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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
                .hasEntrySatisfying(
                        "ce_traceparent",
                        trace -> assertThat(trace)
                                .as("the caller's trace, and the span of the request in it")
                                .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01")
                                .doesNotContain("00f067aa0ba902b7"))
                .containsEntry("ce_dataschema", "org.throughline.target.published.v1.json")
                .containsEntry("content-type", "application/json")
                .doesNotContainKey("ce_datacontenttype");
        assertThat(word.header("time")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    /// Seen to fail (`page`, an object, and `put_1`) without what the kit adds to what is read off the controllers.
    @Test
    void a_client_that_is_generated_from_its_description_has_names_to_call_and_knows_how_to_sign_in() {
        var description = staff().get("/v3/api-docs").json();
        var names = description
                .path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(operation -> operation.path("operationId").asString())
                .toList();

        assertThat(names)
                .doesNotHaveDuplicates()
                .contains("targetPut", "targetList", "eventsPost")
                .noneMatch(name -> name.contains("_"));
        assertThat(description.at("/paths/~1api~1targets/get/parameters").valueStream())
                .extracting(parameter -> parameter.path("name").asString())
                .containsExactlyInAnyOrder("limit", "after");
        assertThat(description.at("/paths/~1api~1events/post/parameters").isEmpty())
                .isTrue();
        assertThat(description.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
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
