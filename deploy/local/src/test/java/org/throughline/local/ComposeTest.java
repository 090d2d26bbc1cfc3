package org.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `deploy/compose/compose.yaml`, as far as it can be held to its promises without a container engine.
final class ComposeTest {
    private static final Path FOLDER = Path.of("../compose");
    private final JsonNode compose = read();

    @Test
    void bothPartsAreWatchedKeptAndForThisMachineOnly() {
        assertThat(compose.get("services").propertyNames()).containsExactly("kafka", "mongo");
        assertThat(compose.get("services")).allSatisfy(service -> {
            assertThat(service.at("/healthcheck/test").isEmpty()).isFalse();
            assertThat(service.get("ports"))
                    .allSatisfy(port -> assertThat(port.asString()).startsWith("127.0.0.1:"));
            assertThat(service.get("volumes"))
                    .allSatisfy(volume -> assertThat(
                                    compose.get("volumes").has(volume.asString().split(":", -1)[0]))
                            .isTrue());
        });
    }

    @Test
    void topicsComeByRequestAndDeadLettersFit() {
        var kafka = compose.at("/services/kafka/environment");

        assertThat(kafka.get("KAFKA_AUTO_CREATE_TOPICS_ENABLE").asString()).isEqualTo("false");
        assertThat(kafka.get("KAFKA_MESSAGE_MAX_BYTES").asInt()).isGreaterThan(4 << 20);
    }

    @Test
    void itRunsTheVersionsThatTheTestsRunOn() throws IOException {
        var tests =
                Files.readString(Path.of("../../kit-test/src/main/java/org/throughline/testing/ContainerParts.java"));

        assertThat(tests).contains("\"" + compose.at("/services/mongo/image").asString() + "\"");
        var kafka = compose.at("/services/kafka/image").asString();
        assertThat(tests).contains(kafka.substring(kafka.indexOf(':')) + "\"");
    }

    private static JsonNode read() {
        return new YAMLMapper().readTree(FOLDER.resolve("compose.yaml").toFile());
    }
}
