package org.throughline.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.Throughline;
import org.throughline.events.catalogue.Topic;
import tools.jackson.databind.node.ObjectNode;

class ScalingTest {
    /// Several groups of readers may be all that a service's instances share, so that an instance too many idles.
    @Test
    void no_service_grows_beyond_what_its_partitions_can_feed() {
        assertThat(idle(Manifests.of("production"))).isEmpty();
        assertThat(idle(Manifests.of("production-complete"))).isEmpty();
    }

    @Test
    void an_instance_that_would_idle_is_found() {
        var complete = Manifests.of("production-complete");
        assertThat(idle(complete.with(
                        Kind.SCALED_OBJECT,
                        "narrative-service",
                        object -> ((ObjectNode) object.path("spec")).put("maxReplicaCount", 7))))
                .containsExactly("narrative-service");
        assertThat(idle(complete.with(
                        Kind.HORIZONTAL_POD_AUTOSCALER,
                        "target-service",
                        object -> ((ObjectNode) object.path("spec")).put("maxReplicas", 7))))
                .containsExactly("target-service");
    }

    private static List<String> idle(Manifests manifests) {
        var idle = new ArrayList<String>();
        for (var service : ServiceCode.all()) {
            int most = most(manifests, service.name());
            var fed = service.consumes().entrySet().stream()
                    .mapToInt(topic -> partitions(topic.getKey()) / topic.getValue())
                    .max()
                    .orElseThrow();
            if (most > fed) {
                idle.add(service.name());
            }
        }
        return idle;
    }

    private static int partitions(String topic) {
        return Throughline.topics().stream()
                .filter(each -> each.name().equals(topic))
                .mapToInt(Topic::partitions)
                .findFirst()
                .orElseThrow();
    }

    private static int most(Manifests manifests, String service) {
        for (var scaled : manifests.of(Kind.SCALED_OBJECT)) {
            if (scaled.at("/spec/scaleTargetRef/name").asString().equals(service)) {
                return scaled.at("/spec/maxReplicaCount").asInt();
            }
        }
        for (var scaled : manifests.of(Kind.HORIZONTAL_POD_AUTOSCALER)) {
            if (scaled.at("/spec/scaleTargetRef/name").asString().equals(service)) {
                return scaled.at("/spec/maxReplicas").asInt();
            }
        }
        return manifests.named(Kind.DEPLOYMENT, service).at("/spec/replicas").asInt(1);
    }

    @Test
    void one_hand_alone_chooses_how_many_there_are() {
        for (var overlay : List.of("production", "production-complete")) {
            var manifests = Manifests.of(overlay);
            for (var service : ServiceCode.NAMES) {
                var hands = new ArrayList<String>();
                if (manifests
                        .named(Kind.DEPLOYMENT, service)
                        .at("/spec/replicas")
                        .isNumber()) {
                    hands.add("Deployment");
                }
                for (var kind : List.of(Kind.SCALED_OBJECT, Kind.HORIZONTAL_POD_AUTOSCALER)) {
                    manifests.of(kind).stream()
                            .filter(scaled -> scaled.at("/spec/scaleTargetRef/name")
                                    .asString()
                                    .equals(service))
                            .forEach(_ -> hands.add(kind.toString()));
                }
                assertThat(hands).as(service + " in " + overlay).hasSize(1);
            }
        }
    }

    /// Seen to fail with the group named without its generation.
    @Test
    void narratives_follow_the_lag_of_the_jobs_that_they_come_from_in_the_generation_that_runs() {
        var manifests = Manifests.of("production-complete");
        var trigger = manifests.named(Kind.SCALED_OBJECT, "narrative-service").at("/spec/triggers/0/metadata");
        var generation = manifests.of(Kind.CONFIG_MAP).stream()
                .map(settings -> settings.at("/data/THROUGHLINE_GENERATION").asString(""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(trigger.path("topic").asString()).isEqualTo(Throughline.RECOMPOSE);
        assertThat(trigger.path("consumerGroup").asString()).isEqualTo("narrative-service." + generation);
    }
}
