package org.throughline.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.kit.deadletters.ParkedHeaders;
import org.throughline.kit.notes.ARecord;
import org.throughline.kit.notes.NoteEvents;
import org.throughline.kit.notes.NoteService;
import org.throughline.kit.notes.Notes;
import org.throughline.kit.notes.RecordedNotes;
import org.throughline.testing.Await;
import org.throughline.testing.RecordTap;
import org.throughline.testing.TestKafka;
import org.throughline.testing.TestService;

/// A broker says who may write to a topic, not under which name.
class SourcesFromKafkaIT {
    private static final String[] SETTINGS = {"throughline.publishers.from-kafka=/trust/warehouse,/trust/pas"};
    private final String title = "note " + UUID.randomUUID();

    /// Seen to fail with takesFromKafka answering true for everybody.
    @Test
    void an_event_of_a_source_that_the_setting_does_not_name_is_parked_with_the_reason() {
        Notes.createTopics();
        var named = ARecord.of(title).with("ce_source", "/trust/warehouse");
        var foreign = ARecord.of(title).with("ce_source", "/trust/somebody-else");
        try (var service = TestService.start(NoteService.class, SETTINGS);
                var parked = RecordTap.on(NoteEvents.RECORDED + ".dlq")) {
            TestKafka.send(foreign.toSend());
            TestKafka.send(named.toSend());

            var notes = service.bean(RecordedNotes.class);
            Await.until("the one that is named to be kept", () -> notes.has(named.id()));
            var letter = parked.await(
                    "the other to be parked",
                    each -> foreign.id().equals(RecordTap.headers(each).get("ce_id")));
            assertThat(RecordTap.headers(letter))
                    .containsEntry(
                            ParkedHeaders.REASON,
                            "The source /trust/somebody-else is not one of those that are taken from Kafka");
            assertThat(notes.has(foreign.id())).isFalse();
        }
    }
}
