package org.throughline.networks.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.networks.Trust.done;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.networks.NetworkService;
import org.throughline.networks.targets.Targets;
import org.throughline.networks.targets.domain.KnownTargets;
import org.throughline.testing.Await;
import org.throughline.testing.Person;
import org.throughline.testing.TestService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The demonstration trust as a ward sister would read it: a network that is too narrow, one that is carried by too
/// few, one that is too small to be told of, and a good one.
class DemonstrationIT {
    private static final Path FOLDER = Path.of("../deploy/local/src/main/resources/demo");
    private static final Pattern DAYS_AGO = Pattern.compile("\\{(\\d+) days ago}");
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> NETWORKS =
            List.of("patient-flow-together", "steady-on-our-feet", "cancer-without-delay", "planned-care-on-time");
    private static TestService service;

    @BeforeAll
    static void load() {
        service = TestService.start(NetworkService.class);
        var leader = service.as(Person.leader());
        documents("targets").forEach(DemonstrationIT::published);
        var waiting = new TreeMap<>(documents("teams"));
        while (!waiting.isEmpty()) {
            waiting.entrySet().removeIf(team -> {
                var parent = team.getValue().path("parent").asString("");
                return !waiting.containsKey(parent)
                        && done(leader.put(
                                                "/api/teams/" + team.getKey(),
                                                team.getValue().toString()))
                                        .status()
                                < 300;
            });
        }
        documents("contributions").forEach((name, body) -> {
            var names = name.split("\\.", 2);
            done(leader.put("/api/teams/" + names[0] + "/contributions/" + names[1], body.toString()));
        });
        var networks = documents("networks");
        networks.forEach((name, body) -> {
            if (!name.endsWith(".members")) {
                var proposed = ((ObjectNode) body.deepCopy()).put("state", "proposed");
                done(leader.put("/api/networks/" + name, proposed.toString()));
                Objects.requireNonNull(networks.get(name + ".members")).forEach(member -> {
                    var staff = ((ObjectNode) member.deepCopy()).remove("staff").asString();
                    var other = ((ObjectNode) member.deepCopy()).without("staff");
                    done(leader.put("/api/networks/" + name + "/members/" + staff, other.toString()));
                });
                done(leader.put("/api/networks/" + name, body.toString()));
            }
        });
        activities().forEach(request -> {
            var staff = service.as(Person.staff().numbered("demo-staff"));
            done(staff.post(request.get("path").asString(), request.get("body").toString()));
        });
    }

    private static void published(String id, JsonNode target) {
        var drivers = target.path("drivers")
                .valueStream()
                .map(driver -> driver.get("id").asString())
                .toArray(String[]::new);
        Targets.revised(id, 1, target.get("title").asString(), drivers);
        Await.until(
                id + " is known", () -> service.bean(KnownTargets.class).all().containsKey(id));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_good_network_is_told_to_be_good_and_who_is_still_missing() {
        assertThat(signals("patient-flow-together")).isEmpty();
        assertThat(sentences("patient-flow-together"))
                .startsWith(
                        "It is well mixed, and what it does is shared.",
                        "Its people come from many departments, and none of them outweighs the others.",
                        "Many kinds of jobs sit at one table, and none of them outweighs the others.",
                        "The busiest fifth of its people do about 4 in 10 of what is done.")
                .contains("Surgery and Theatres works for A&E four hour standard in 9 ways and sits in none of its"
                        + " networks.");
    }

    @Test
    void a_network_of_the_nurses_of_two_wards_is_too_narrow() {
        assertThat(signals("steady-on-our-feet")).containsExactly("too-narrow");
        assertThat(sentences("steady-on-our-feet"))
                .startsWith(
                        "It is too narrow: ask who else meets these patients or does this work, and invite them.",
                        "Almost everybody in it comes from one department.",
                        "Almost everybody in it does the same kind of job.")
                .contains("Facilities and Estates works for Falls that hurt patients in 6 ways and sits in none of its"
                        + " networks.");
    }

    @Test
    void a_network_in_which_one_does_nearly_everything_is_carried_by_too_few_and_nobody_is_named() {
        assertThat(signals("cancer-without-delay")).containsExactly("carried-by-too-few");
        assertThat(sentences("cancer-without-delay"))
                .startsWith("It is carried by too few: ask who could take some of it, and give them the time.")
                .contains("The busiest fifth of its people do about 9 in 10 of what is done.");
        assertThat(shape("cancer-without-delay").toString())
                .doesNotContain("k1-")
                .doesNotContainPattern("demo-\\d+")
                .doesNotContain("demo-staff");
    }

    @Test
    void of_a_network_of_six_nothing_is_told_of_its_people() {
        assertThat(shape("planned-care-on-time").path("suppressed").asBoolean()).isTrue();
        assertThat(sentences("planned-care-on-time"))
                .startsWith("Fewer than 11 people take part, so nothing is told of how they are mixed and who does how"
                        + " much.");
    }

    @Test
    void what_nobody_carries_is_told() {
        var leader = service.as(Person.leader());

        assertThat(leader.get("/api/cover")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(each -> each.path("sentence").asString()))
                .contains("No network carries “Staff well enough to be at work”.");
        assertThat(leader.get("/api/targets/referral-to-treatment-18-weeks/responsibility")
                        .json()
                        .at("/drivers/0/sentence")
                        .asString())
                .isEqualTo("No team says that it works through “The driver gp-advice” for Treatment within 18 weeks of"
                        + " referral.");
    }

    @Test
    void the_sentences_are_short_and_know_no_statistics() {
        for (var network : NETWORKS) {
            assertThat(everySentence(shape(network)))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(sentence -> assertThat(sentence)
                            .matches("[A-Z].*[.]")
                            .doesNotContainPattern("(?i)entropy|gini|index|simpson|evenness|coefficient|ratio|0\\.\\d")
                            .satisfies(each -> assertThat(each.split(" ")).hasSizeLessThan(31)));
        }
    }

    private static JsonNode shape(String network) {
        return service.as(Person.leader())
                .get("/api/networks/" + network + "/shape")
                .json();
    }

    private static List<String> signals(String network) {
        return shape(network)
                .path("signals")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> sentences(String network) {
        return shape(network)
                .path("sentences")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> everySentence(JsonNode shape) {
        var sentences = new ArrayList<>(
                shape.findValues("sentence").stream().map(JsonNode::asString).toList());
        shape.path("sentences").forEach(sentence -> sentences.add(sentence.asString()));
        return sentences;
    }

    private static List<JsonNode> activities() {
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        var requests = new ArrayList<JsonNode>();
        documents("requests").values().forEach(document -> {
            var dated = DAYS_AGO.matcher(document.toString())
                    .replaceAll(
                            ago -> today.minusDays(Long.parseLong(ago.group(1))).toString());
            JSON.readTree(dated).forEach(request -> {
                if (request.path("path").asString("").endsWith("/activities")) {
                    requests.add(request);
                }
            });
        });
        return requests;
    }

    private static Map<String, JsonNode> documents(String folder) {
        var documents = new TreeMap<String, JsonNode>();
        try (var files = Files.list(FOLDER.resolve(folder))) {
            for (var file : files.toList()) {
                var name = Objects.requireNonNull(file.getFileName()).toString();
                documents.put(
                        name.substring(0, name.length() - ".json".length()), JSON.readTree(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }
}
