package org.throughline.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class PodPoliciesTest {
    static Stream<Arguments> everywhere() {
        return Manifests.all()
                .flatMap(overlay -> Stream.of(PodPolicies.values()).map(policy -> Arguments.of(overlay, policy)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void every_pod_keeps_to_it(Manifests overlay, PodPolicies policy) {
        assertThat(overlay.podTemplates()).hasSizeGreaterThan(ServiceCode.NAMES.size());
        assertThat(policy.broken(overlay)).isEmpty();
    }

    @Test
    void a_pod_that_does_not_is_found() {
        bites(
                PodPolicies.LIMITED,
                pod -> container(pod).withObject("/resources/limits").remove("memory"));
        bites(
                PodPolicies.RESTRICTED,
                pod -> pod.withObject("/spec/securityContext").put("runAsNonRoot", false));
        bites(
                PodPolicies.RESTRICTED,
                pod -> pod.withObject("/spec/securityContext").put("runAsUser", 0));
        bites(
                PodPolicies.RESTRICTED,
                pod -> container(pod).withObject("/securityContext").remove("readOnlyRootFilesystem"));
        bites(
                PodPolicies.RESTRICTED,
                pod -> container(pod).withObject("/securityContext").remove("capabilities"));
        bites(PodPolicies.PINNED, pod -> container(pod).put("image", "registry:5000/throughline/target-service"));
        bites(PodPolicies.PINNED, pod -> container(pod).put("image", "target-service:latest"));
        bites(PodPolicies.WITHOUT_TOKEN, pod -> pod.withObject("/spec").remove("automountServiceAccountToken"));
        bites(
                PodPolicies.SECRETS_BY_REFERENCE,
                pod -> ((ArrayNode) container(pod).path("env"))
                        .addObject()
                        .put("name", "MONGODB_URI")
                        .put("value", "mongodb://user:password@host"));
    }

    private static void bites(Policy policy, Consumer<ObjectNode> mistake) {
        var mistaken = Manifests.of("production")
                .with(
                        Kind.DEPLOYMENT,
                        "target-service",
                        deployment -> mistake.accept((ObjectNode) deployment.at("/spec/template")));
        assertThat(policy.broken(mistaken)).hasSize(1).first().asString().startsWith("target-service ");
    }

    private static ObjectNode container(ObjectNode pod) {
        return (ObjectNode) pod.at("/spec/containers/0");
    }
}
