package org.throughline.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OverlaysTest {
    private static final int FEWEST_OBJECTS = 50;

    static Stream<Manifests> overlays() {
        return Manifests.all();
    }

    @Test
    void every_overlay_is_checked() throws Exception {
        try (var folders = Files.list(Path.of("overlays"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Manifests.OVERLAYS);
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void each_renders_to_objects_that_have_nothing_unknown_in_them(Manifests overlay) {
        assertThat(overlay.objects()).hasSizeGreaterThan(FEWEST_OBJECTS);
        assertThat(wrong(overlay)).isEmpty();
    }

    @Test
    void a_misspelt_field_or_word_is_seen_in_any_depth() {
        var production = Manifests.of("production");
        assertThat(wrong(production.with(
                        Kind.DEPLOYMENT,
                        "target-service",
                        object -> pod(object).put("terminationGracePeriodSecond", 90))))
                .hasSize(1);
        assertThat(wrong(production.with(
                        Kind.DEPLOYMENT,
                        "target-service",
                        object -> ((ObjectNode) object.at("/spec/template/spec/containers/0"))
                                .put("imagePullPolicy", "IfAbsent"))))
                .hasSize(1);
        assertThat(wrong(production.with(
                        Kind.KAFKA,
                        "throughline",
                        object -> ((ObjectNode) object.at("/spec/kafka/listeners/0")).put("tsl", true))))
                .hasSize(1);
        assertThat(wrong(production.with(
                        Kind.MONGODB,
                        "throughline-mongodb",
                        object -> ((ObjectNode) object.at("/spec/statefulSet/spec/template/spec"))
                                .put("hostNetwrok", true))))
                .hasSize(1);
        assertThat(wrong(Manifests.of("production-complete")
                        .with(
                                Kind.SCALED_OBJECT,
                                "narrative-service",
                                object -> ((ObjectNode) object.path("spec")).put("maxReplicas", 6))))
                .hasSize(1);
    }

    private static ObjectNode pod(ObjectNode object) {
        return (ObjectNode) object.at("/spec/template/spec");
    }

    private static List<String> wrong(Manifests manifests) {
        return manifests.objects().stream()
                .flatMap(object -> StrictSchemas.wrong(object).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void no_value_is_left_that_settings_should_have_given(Manifests overlay) {
        assertThat(overlay.objects()).extracting(JsonNode::toString).noneMatch(text -> text.contains("from-settings"));
        assertThat(overlay.of(Kind.CONFIG_MAP))
                .extracting(Manifests::name)
                .noneMatch(name -> name.startsWith("settings"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everything_is_in_one_namespace_and_nothing_is_there_twice(Manifests overlay) {
        assertThat(overlay.objects())
                .extracting(object -> object.at("/metadata/namespace").asString("throughline"))
                .containsOnly("throughline");
        assertThat(overlay.objects())
                .extracting(object -> object.path("kind").asString() + " " + Manifests.name(object))
                .doesNotHaveDuplicates();
    }

    /// Seen to fail with the ConfigMap among the base's resources, where its name carries no hash of its content.
    @Test
    void a_changed_setting_restarts_the_services(@TempDir Path folder) throws Exception {
        var settings = Path.of("overlays", "production", "settings.yaml");
        var copy = folder.resolve("settings.yaml");
        Files.writeString(copy, Project.text(settings).replace("organisation: RXX", "organisation: RYY"));
        Files.writeString(folder.resolve("kustomization.yaml"), """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources: [%1$s/base, settings.yaml]
                components: [%1$s/components/from-settings]
                """.formatted(
                        folder.toRealPath().relativize(Path.of("").toRealPath())));
        var changed = Manifests.rendered("changed", folder);

        assertThat(settingsOf(changed).at("/data/THROUGHLINE_ORGANISATION").asString())
                .isEqualTo("RYY");
        assertThat(Manifests.name(settingsOf(changed)))
                .isNotEqualTo(Manifests.name(settingsOf(Manifests.of("production"))));
    }

    private static JsonNode settingsOf(Manifests manifests) {
        return manifests.of(Kind.CONFIG_MAP).stream()
                .filter(map -> Manifests.name(map).startsWith("throughline-"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void links_that_follow_a_change_lead_to_the_site_that_the_ingress_has() {
        var production = Manifests.of("production");
        assertThat(settingsOf(production).at("/data/THROUGHLINE_NARRATIVE_URL").asString())
                .isIn(production.of(Kind.INGRESS).stream()
                        .flatMap(ingress -> ingress.at("/spec/rules").valueStream())
                        .map(rule -> "https://" + rule.path("host").asString())
                        .toList());
    }
}
