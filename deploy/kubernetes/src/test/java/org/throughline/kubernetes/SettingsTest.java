package org.throughline.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// What the services are told by environment variables, and what they can be told.
class SettingsTest {
    /// Spring's own; which profiles there are is checked.
    private static final String PROFILES = "SPRING_PROFILES_ACTIVE";

    /// What a service needs only if people sign in at it.
    private static final Set<String> OF_PAGES = Set.of("THROUGHLINE_CLIENT_ID", "THROUGHLINE_CLIENT_SECRET");

    static Stream<Manifests> overlays() {
        return Manifests.all();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void services_are_told_what_they_need_and_nothing_that_they_do_not_know(Manifests overlay) {
        assertThat(wrong(overlay)).isEmpty();
    }

    @Test
    void a_variable_too_many_or_too_few_is_found() {
        var production = Manifests.of("production");
        assertThat(wrong(production.with(
                        Kind.DEPLOYMENT,
                        "target-service",
                        object -> ((ArrayNode) object.at("/spec/template/spec/containers/0/env"))
                                .addObject()
                                .put("name", "THROUGHLINE_ORGANIZATION")
                                .put("value", "RXX"))))
                .containsExactly("target-service does not know THROUGHLINE_ORGANIZATION");
        assertThat(wrong(production.with(
                        Kind.DEPLOYMENT,
                        "network-service",
                        object -> ((ArrayNode) object.at("/spec/template/spec/containers/0/env"))
                                .removeIf(variable ->
                                        variable.path("name").asString().equals("THROUGHLINE_STAFF_KEY_FILE")))))
                .containsExactly(
                        "network-service is not told THROUGHLINE_STAFF_KEY",
                        "network-service is not told THROUGHLINE_STAFF_KEY_FILE");
    }

    private static List<String> wrong(Manifests overlay) {
        var wrong = new ArrayList<String>();
        for (var service : ServiceCode.all()) {
            var told = told(overlay, service.name());
            var known = service.settings();
            assertThat(known).as("settings that were found").hasSizeGreaterThan(5);
            told.stream()
                    .filter(name -> !name.equals(PROFILES) && !known.containsKey(name))
                    .forEach(name -> wrong.add(service.name() + " does not know " + name));
            known.forEach((name, need) -> {
                var needed = need == ServiceCode.Need.REQUIRED && (service.hasPages() || !OF_PAGES.contains(name));
                if (needed && Collections.disjoint(told, ways(name))) {
                    wrong.add(service.name() + " is not told " + name);
                }
            });
        }
        return wrong;
    }

    /// What is secret may be said outright or as the name of a file.
    private static Set<String> ways(String name) {
        return name.endsWith("_FILE")
                ? Set.of(name, name.substring(0, name.length() - "_FILE".length()))
                : Set.of(name, name + "_FILE");
    }

    private static Set<String> told(Manifests overlay, String service) {
        var told = new TreeSet<String>();
        var container = overlay.named(Kind.DEPLOYMENT, service).at("/spec/template/spec/containers/0");
        container.path("env").forEach(variable -> told.add(variable.path("name").asString()));
        for (var source : container.path("envFrom")) {
            var map = overlay.named(
                    Kind.CONFIG_MAP, source.at("/configMapRef/name").asString());
            map.path("data").properties().forEach(entry -> told.add(entry.getKey()));
        }
        return told;
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void the_profiles_that_are_switched_on_are_there(Manifests overlay) {
        for (var service : ServiceCode.NAMES) {
            overlay.named(Kind.DEPLOYMENT, service)
                    .at("/spec/template/spec/containers/0/env")
                    .valueStream()
                    .filter(variable -> variable.path("name").asString().equals(PROFILES))
                    .flatMap(variable ->
                            Stream.of(variable.path("value").asString().split(",")))
                    .forEach(profile -> assertThat(Project.path("kit/src/main/resources/kit-" + profile + ".yaml"))
                            .exists());
        }
    }

    /// Everything that a pod mounts or reads exists: made here, by an operator, or named in the README for a person to
    /// make.
    @ParameterizedTest
    @MethodSource("overlays")
    void every_secret_is_made_by_an_operator_or_is_named_in_the_readme(Manifests overlay) {
        var made = new TreeSet<String>(List.of("throughline-cluster-ca-cert"));
        overlay.of(Kind.KAFKA_USER).forEach(user -> made.add(Manifests.name(user)));
        overlay.of(Kind.MONGODB)
                .forEach(mongo -> mongo.at("/spec/users")
                        .forEach(user ->
                                made.add(user.path("connectionStringSecretName").asString())));
        var readme = Project.text(Project.path("deploy/kubernetes/README.md"));
        assertThat(secrets(overlay))
                .hasSizeGreaterThan(10)
                .allMatch(secret -> made.contains(secret) || readme.contains("| `" + secret + "` |"));
    }

    private static Set<String> secrets(Manifests overlay) {
        var names = new TreeSet<String>();
        for (var object : overlay.objects()) {
            object.findValues("secretKeyRef")
                    .forEach(ref -> names.add(ref.path("name").asString()));
            object.findValuesAsString("secretName").forEach(names::add);
            for (var field : List.of("passwordSecretRef", "certificateKeySecretRef", "caCertificateSecretRef")) {
                object.findValues(field)
                        .forEach(ref -> names.add(ref.path("name").asString()));
            }
            for (var ref : List.of("/oauth2/clientId/secret", "/oauth2/clientSecret")) {
                object.at("/spec/podMetricsEndpoints")
                        .valueStream()
                        .map(endpoint -> endpoint.at(ref + "/name"))
                        .filter(JsonNode::isString)
                        .forEach(name -> names.add(name.asString()));
            }
            object.findValues("certificateRefs")
                    .forEach(refs ->
                            refs.forEach(ref -> names.add(ref.path("name").asString())));
            object.findValues("secretTargetRef")
                    .forEach(refs ->
                            refs.forEach(ref -> names.add(ref.path("name").asString())));
        }
        return names;
    }
}
