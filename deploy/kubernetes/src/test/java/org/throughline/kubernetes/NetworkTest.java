package org.throughline.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Who may speak to whom, and that the doors are those that the code opens.
class NetworkTest {
    private static final int MONGODB = 27_017;

    static Stream<Manifests> overlays() {
        return Manifests.all();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void the_ports_that_services_open_are_in_a_service_and_a_policy_and_no_others_are(Manifests overlay) {
        assertThat(wrong(overlay)).isEmpty();
        assertThat(overlay.of(Kind.SERVICE))
                .extracting(Manifests::name)
                .containsExactlyInAnyOrderElementsOf(ServiceCode.NAMES);
    }

    @Test
    void a_door_too_many_or_a_wrong_one_is_found() {
        var production = Manifests.of("production");
        assertThat(wrong(production.with(
                        Kind.DEPLOYMENT,
                        "target-service",
                        object -> ((ArrayNode) object.at("/spec/template/spec/containers/0/ports"))
                                .addObject()
                                .put("name", "debug")
                                .put("containerPort", 5005))))
                .containsExactly("target-service: container [5005, 8081]");
        assertThat(wrong(production.with(
                        Kind.SERVICE,
                        "network-service",
                        object -> ((ObjectNode) object.at("/spec/ports/0")).put("port", 80))))
                .containsExactly("network-service: Service [80]");
        assertThat(wrong(production.with(
                        Kind.NETWORK_POLICY,
                        "engagement-service",
                        object -> ((ObjectNode) object.at("/spec/ingress/0/ports/0")).put("port", 8080))))
                .containsExactly("engagement-service: NetworkPolicy [8080]");
    }

    private static List<String> wrong(Manifests overlay) {
        var wrong = new ArrayList<String>();
        for (var service : ServiceCode.all()) {
            var pod = overlay.named(Kind.DEPLOYMENT, service.name()).at("/spec/template");
            compare(
                    service,
                    "container",
                    numbers(
                            PodPolicies.containers(pod)
                                    .flatMap(each -> each.path("ports").valueStream()),
                            "containerPort"),
                    wrong);
            compare(
                    service,
                    "Service",
                    numbers(
                            overlay.named(Kind.SERVICE, service.name())
                                    .at("/spec/ports")
                                    .valueStream(),
                            "port"),
                    wrong);
            compare(
                    service,
                    "NetworkPolicy",
                    numbers(
                            overlay.named(Kind.NETWORK_POLICY, service.name())
                                    .at("/spec/ingress")
                                    .valueStream()
                                    .flatMap(rule -> rule.path("ports").valueStream()),
                            "port"),
                    wrong);
        }
        return wrong;
    }

    private static Set<Integer> numbers(Stream<JsonNode> nodes, String field) {
        return nodes.map(node -> node.path(field).asInt()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void compare(ServiceCode service, String what, Set<Integer> ports, List<String> wrong) {
        if (!ports.equals(Set.of(service.port()))) {
            wrong.add(service.name() + ": " + what + " " + ports);
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatever_no_policy_allows_is_denied(Manifests overlay) {
        var deny = overlay.named(Kind.NETWORK_POLICY, "default-deny").path("spec");
        assertThat(deny.path("podSelector").isEmpty()).isTrue();
        assertThat(deny.path("policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
        assertThat(deny.has("ingress") || deny.has("egress")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void no_rule_opens_a_door_to_everybody(Manifests overlay) {
        assertThat(open(overlay)).isEmpty();
    }

    @Test
    void a_rule_that_names_nobody_is_found() {
        assertThat(open(Manifests.of("production")
                        .with(
                                Kind.NETWORK_POLICY,
                                "mongodb",
                                object -> ((ObjectNode) object.at("/spec/ingress/0")).remove("from"))))
                .containsExactly("mongodb");
    }

    /// The only ways from one service to another: leaders publish what target-service owns, ops see to what any
    /// refused.
    @ParameterizedTest
    @MethodSource("overlays")
    void what_people_do_on_the_leaders_pages_gets_to_its_owner_and_nobody_else_asks_another(Manifests overlay) {
        assertThat(ways(overlay))
                .containsExactlyInAnyOrder(
                        "engagement-service to target-service at http://target-service:8081",
                        "engagement-service to network-service at http://network-service:8082",
                        "engagement-service to narrative-service at http://narrative-service:8083");
    }

    @Test
    void a_way_that_is_closed_at_either_end_or_leads_elsewhere_is_found() {
        var production = Manifests.of("production");
        assertThat(ways(production.with(
                        Kind.NETWORK_POLICY,
                        "network-service-asked",
                        object -> ((ObjectNode) object.at("/spec/ingress/0/ports/0")).put("port", 8083))))
                .noneMatch(way -> way.contains("network-service"));
        assertThat(ways(production.with(
                        Kind.NETWORK_POLICY,
                        "asking-owners",
                        object -> ((ArrayNode) object.at("/spec/egress")).remove(2))))
                .noneMatch(way -> way.contains("narrative-service"));
        assertThat(ways(production.with(
                        Kind.DEPLOYMENT,
                        "engagement-service",
                        object -> object.at("/spec/template/spec/containers/0/env")
                                .valueStream()
                                .filter(each -> each.path("name").asString().equals("THROUGHLINE_TARGET_URL"))
                                .forEach(each -> ((ObjectNode) each).put("value", "http://network-service:8081")))))
                .noneMatch(way -> way.contains("target-service"));
    }

    /// Where a service is told of another, and is let out to its door, and that lets it in.
    private static List<String> ways(Manifests overlay) {
        var ways = new ArrayList<String>();
        for (var from : ServiceCode.all()) {
            var told = PodPolicies.containers(
                            overlay.named(Kind.DEPLOYMENT, from.name()).at("/spec/template"))
                    .flatMap(container -> container.path("env").valueStream())
                    .map(each -> each.path("value").asString(""))
                    .collect(Collectors.toSet());
            for (var to : ServiceCode.all()) {
                var address = "http://" + to.name() + ":" + to.port();
                var out = allows(overlay, from, "egress", "to", to, to.port());
                var in = allows(overlay, to, "ingress", "from", from, to.port());
                if (told.contains(address) && out && in) {
                    ways.add(from.name() + " to " + to.name() + " at " + address);
                } else if (in != out) {
                    ways.add("half a way from " + from.name() + " to " + to.port());
                }
            }
        }
        return ways;
    }

    private static boolean allows(
            Manifests overlay, ServiceCode whom, String direction, String side, ServiceCode other, int port) {
        return overlay.of(Kind.NETWORK_POLICY).stream()
                .filter(policy -> named(policy.at("/spec/podSelector")).equals(whom.name()))
                .flatMap(policy -> policy.path("spec").path(direction).valueStream())
                .filter(rule -> rule.path("ports")
                        .valueStream()
                        .anyMatch(each -> each.path("port").asInt() == port))
                .flatMap(rule -> rule.path(side).valueStream())
                .anyMatch(each -> named(each.path("podSelector")).equals(other.name()));
    }

    private static String named(JsonNode selector) {
        return selector.path("matchLabels").path("app.kubernetes.io/name").asString();
    }

    private static List<String> open(Manifests overlay) {
        return overlay.of(Kind.NETWORK_POLICY).stream()
                .filter(policy -> policy.at("/spec/ingress")
                        .valueStream()
                        .anyMatch(rule -> rule.path("from").isEmpty()
                                || rule.path("ports").isEmpty()
                                || rule.path("from").valueStream().anyMatch(JsonNode::isEmpty)))
                .map(Manifests::name)
                .toList();
    }

    /// They reach the broker by TLS, and the store; the addresses that they are told lead to those doors.
    @ParameterizedTest
    @MethodSource("overlays")
    void services_reach_the_broker_and_the_store_and_nothing_else_in_the_cluster(Manifests overlay) {
        var listener = overlay.named(Kind.KAFKA, "throughline")
                .at("/spec/kafka/listeners")
                .valueStream()
                .filter(each -> each.path("type").asString().equals("internal"))
                .toList();
        assertThat(listener).hasSize(1);
        assertThat(listener.getFirst().path("tls").asBoolean()).isTrue();
        int kafka = listener.getFirst().path("port").asInt();

        var within = overlay.named(Kind.NETWORK_POLICY, "services")
                .at("/spec/egress")
                .valueStream()
                .filter(rule -> rule.at("/to/0").has("podSelector"))
                .toList();
        assertThat(within.stream()
                        .map(rule -> rule.at("/to/0/podSelector/matchLabels").toString() + " "
                                + rule.at("/ports/0/port").asInt()))
                .containsExactly(
                        "{\"strimzi.io/name\":\"throughline-kafka\"} " + kafka,
                        "{\"app\":\"throughline-mongodb-svc\"} " + MONGODB);
        var told = overlay.of(Kind.CONFIG_MAP).stream()
                .map(map -> map.at("/data/KAFKA_BOOTSTRAP_SERVERS"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
        assertThat(told).containsExactly("throughline-kafka-bootstrap:" + kafka);
        assertThat(overlay.named(Kind.MONGODB, "throughline-mongodb")
                        .at("/spec/security/tls/enabled")
                        .asBoolean())
                .isTrue();
    }
}
