package org.throughline.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.throughline.local.demo.Api;
import org.throughline.local.demo.DemoTrust;
import org.throughline.local.demo.Loading;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.TroubleException;
import tools.jackson.databind.JsonNode;

/// The demonstration is loaded while all services log at debug level, and then their logs are searched for what may not
/// be in them (safety.md 2).
// First, as the trust is loaded once: what is there already is told to nobody.
@Order(Integer.MIN_VALUE)
final class LogsIT {
    private static final LivePlatform PLATFORM = LivePlatform.sayingAll();
    private static final DemoTrust TRUST = DemoTrust.read();
    private static final String NUMBER = "S-27182818";
    private static final String WORDS = "words-that-only-a-body-had";
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{8,}");
    private static final Pattern PSEUDONYM = Pattern.compile("k\\d{1,3}-[0-9a-f]{32}");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[a-z]{2,}");

    @BeforeAll
    static void loadTheTrustAndTellThingsThatAreNobodysBusiness() {
        var loaded = new Loading(TRUST, PLATFORM.api(), PLATFORM.where()).load();
        PLATFORM.arrival().ofEvents(loaded.published(), LivePlatform.PATIENCE);
        var system = PLATFORM.api().as("system");
        post(system, Part.NETWORK, "/api/events", "application/cloudevents+json", assignment("\"" + NUMBER + "\""));
        post(system, Part.NETWORK, "/api/events", "application/cloudevents+json", assignment("[\"" + NUMBER + "\"]"));
        for (var service : Part.SERVICES) {
            post(PLATFORM.api(), service, "/api/no-such-thing", Api.JSON, "{\"text\": \"" + WORDS + "\"");
        }
        post(PLATFORM.api(), Part.NETWORK, "/api/networks/none/recognitions", Api.JSON, """
                {"id": "thanks", "to": {"kind": "person", "id": "%s"}, "reason": "%s", "on": "soon"}""".formatted(NUMBER, WORDS));
    }

    // What is refused is looked at just like what is taken: error messages quote.
    private static void post(Api as, Part service, String path, String type, String body) {
        try {
            as.post(service, path, type, body.getBytes(StandardCharsets.UTF_8));
        } catch (TroubleException refused) {
            assertThat(refused).isNotNull();
        }
    }

    private static String assignment(String staff) {
        return """
                {"specversion": "1.0", "id": "logs-1", "source": "/trust/demo-system",
                 "type": "org.throughline.trust.assignment.recorded.v1", "time": "2026-03-02T08:00:00Z",
                 "datacontenttype": "application/json",
                 "data": {"staff": %s, "team": "porters", "staffGroup": "Nursing", "from": "2026-01-01"}}""".formatted(staff);
    }

    // Seen to fail with org.springframework.web.servlet at debug level: it writes paths, and pseudonyms are in some.
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"BROKER", "STORE"})
    void no_log_has_a_token_a_staff_number_a_pseudonym_a_body_or_an_address(Part part) {
        // The JDK tells of certificates, and their authorities give an address in them.
        var lines = lines(part).stream()
                .filter(line -> !line.contains("jdk.event.security"))
                .toList();
        var numbers = staffNumbers();

        assertThat(numbers).hasSizeGreaterThan(10).contains(NUMBER);
        assertThat(lines).as("it was listened to at debug level").anyMatch(line -> line.contains("DEBUG"));
        assertThat(lines)
                .noneMatch(line -> TOKEN.matcher(line).find())
                .noneMatch(line -> PSEUDONYM.matcher(line).find())
                .noneMatch(line -> EMAIL.matcher(line).find())
                .noneMatch(line -> line.contains(WORDS))
                .noneMatch(line -> numbers.stream().anyMatch(line::contains));
        assertThat(bodies()).isNotEmpty().allSatisfy(body -> assertThat(lines).noneMatch(line -> line.contains(body)));
    }

    private static List<String> staffNumbers() {
        return Stream.concat(
                        Stream.of(NUMBER),
                        TRUST.members().stream()
                                .flatMap(members -> members.json().valueStream())
                                .map(member -> member.path("staff").asString()))
                .distinct()
                .toList();
    }

    // Of each contribution the words that a team wrote.
    private static List<String> bodies() {
        return Stream.concat(TRUST.contributions().stream(), TRUST.targets().stream())
                .map(document -> document.json().path("statement"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> lines(Part part) {
        try {
            return Files.readAllLines(PLATFORM.log(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
