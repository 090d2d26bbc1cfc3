package org.throughline.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How pods start, are watched, stop and are spread.
class LifeTest {
    /// Requests end; consumers leave their groups; the relay drains. Each is a phase of Spring's, with its own
    /// patience.
    private static final int PHASES = 3;

    private static final JsonNode KIT = Project.yaml(Project.text(Project.path("kit/src/main/resources/kit.yaml")))
            .getFirst();

    static Stream<Manifests> overlays() {
        return Manifests.all();
    }

    @Test
    void being_alive_depends_on_nothing_else_and_being_ready_on_the_store_and_on_having_read_all_once() {
        var groups = KIT.at("/management/endpoint/health/group");
        assertThat(groups.at("/liveness/include").asString("livenessState")).isEqualTo("livenessState");
        assertThat(groups.at("/readiness/include").asString().split(","))
                .containsExactlyInAnyOrder("readinessState", "mongo", "derived");
        assertThat(KIT.at("/management/endpoint/health/show-details").asString())
                .as("what is missing is said, to operators at least")
                .isIn("always", "when-authorized");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void starting_living_and_being_ready_are_three_questions(Manifests overlay) {
        for (var service : ServiceCode.NAMES) {
            var container = container(overlay, service);
            assertThat(path(container, "startupProbe")).isEqualTo("/actuator/health/liveness");
            assertThat(path(container, "livenessProbe")).isEqualTo("/actuator/health/liveness");
            assertThat(path(container, "readinessProbe")).isEqualTo("/actuator/health/readiness");
            assertThat(patience(container, "startupProbe"))
                    .as("a start may take long")
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(2));
            assertThat(patience(container, "livenessProbe"))
                    .as("being busy is not being dead")
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
            assertThat(patience(container, "readinessProbe"))
                    .as("who cannot answer is not asked for long")
                    .isLessThanOrEqualTo(Duration.ofSeconds(20));
        }
    }

    private static JsonNode container(Manifests overlay, String service) {
        return overlay.named(Kind.DEPLOYMENT, service).at("/spec/template/spec/containers/0");
    }

    private static String path(JsonNode container, String probe) {
        return container.at("/" + probe + "/httpGet/path").asString();
    }

    private static Duration patience(JsonNode container, String probe) {
        return Duration.ofSeconds(container.path(probe).path("periodSeconds").asLong()
                * container.path(probe).path("failureThreshold").asLong());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void a_pod_is_given_the_time_that_stopping_may_take(Manifests overlay) {
        assertThat(killed(overlay)).isEmpty();
    }

    @Test
    void a_pod_that_would_be_killed_while_it_stops_is_found() {
        var hurried = Manifests.of("production")
                .with(
                        Kind.DEPLOYMENT,
                        "narrative-service",
                        object -> ((ObjectNode) object.at("/spec/template/spec"))
                                .put("terminationGracePeriodSeconds", 30));
        assertThat(killed(hurried)).containsExactly("narrative-service");
    }

    private static List<String> killed(Manifests overlay) {
        var phase = DurationStyle.detectAndParse(
                KIT.at("/spring/lifecycle/timeout-per-shutdown-phase").asString());
        return ServiceCode.NAMES.stream()
                .filter(service -> {
                    var pod = overlay.named(Kind.DEPLOYMENT, service).at("/spec/template/spec");
                    var needed = pod.at("/containers/0/lifecycle/preStop/sleep/seconds")
                                    .asLong(0)
                            + PHASES * phase.toSeconds();
                    return pod.path("terminationGracePeriodSeconds").asLong(30) < needed;
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void an_upgrade_or_a_drained_node_takes_at_most_one_pod_of_a_service_and_never_the_last(Manifests overlay) {
        for (var service : ServiceCode.NAMES) {
            var deployment = overlay.named(Kind.DEPLOYMENT, service);
            assertThat(deployment
                            .at("/spec/strategy/rollingUpdate/maxUnavailable")
                            .asInt(1))
                    .isZero();
            assertThat(overlay.named(Kind.POD_DISRUPTION_BUDGET, service)
                            .at("/spec/maxUnavailable")
                            .asInt())
                    .isEqualTo(1);
            assertThat(deployment
                            .at("/spec/template/spec/topologySpreadConstraints")
                            .valueStream())
                    .extracting(each -> each.path("topologyKey").asString())
                    .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
            assertThat(deployment
                            .at("/spec/template/metadata/labels/app.kubernetes.io~1name")
                            .asString())
                    .as("the labels that spread, budget and Service choose by")
                    .isEqualTo(service)
                    .isEqualTo(overlay.named(Kind.POD_DISRUPTION_BUDGET, service)
                            .at("/spec/selector/matchLabels/app.kubernetes.io~1name")
                            .asString())
                    .isEqualTo(overlay.named(Kind.SERVICE, service)
                            .at("/spec/selector/app.kubernetes.io~1name")
                            .asString());
        }
    }
}
