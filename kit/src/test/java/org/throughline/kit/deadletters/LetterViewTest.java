package org.throughline.kit.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kit.deadletters.RefusedRecord.Standing;
import tools.jackson.databind.json.JsonMapper;

/// What ops see of a dead letter.
class LetterViewTest {
    private static final JsonMapper JSON = new JsonMapper();

    /// Safety.md 2 and 6. Seen to fail where every topic is shown.
    @ParameterizedTest
    @ValueSource(strings = {"trust.workforce", "trust.surveys"})
    void of_what_tells_of_people_only_the_size_is_shown(String topic) {
        var shown = JSON.writeValueAsString(LetterView.of(refused(topic), parked("S-1001")));
        assertThat(shown).doesNotContain("S-1001").contains("\"hidden\":true", "\"bytes\":6");
    }

    @Test
    void anything_else_is_shown_to_ops() {
        assertThat(JSON.writeValueAsString(LetterView.of(refused("trust.measurements"), parked("S-1001"))))
                .contains("S-1001");
    }

    private static ConsumerRecord<byte[], byte[]> parked(String text) {
        var parked = new ConsumerRecord<>("any.dlq", 0, 7, text.getBytes(UTF_8), text.getBytes(UTF_8));
        parked.headers().add("ce_subject", text.getBytes(UTF_8));
        return parked;
    }

    private static RefusedRecord refused(String topic) {
        return new RefusedRecord(
                "id",
                Instant.EPOCH,
                "event",
                "/trust/source",
                "type",
                "a/b",
                topic,
                0,
                1,
                0,
                7,
                "why",
                Standing.PARKED);
    }
}
