package org.throughline.kit.notes;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.throughline.embedded.Topics;
import org.throughline.testing.TestKafka;
import org.throughline.testing.TestService;

/// The note service that the tests of this JVM share.
public final class Notes {
    private Notes() {}

    public static TestService service() {
        createTopics();
        return TestService.shared(NoteService.class);
    }

    public static void createTopics() {
        createTopics(TestKafka.bootstrapServers());
    }

    /// As large as the platform's own (events, `Topics`).
    public static void createTopics(String bootstrapServers) {
        Topics.create(bootstrapServers, topics());
    }

    public static List<NewTopic> topics() {
        return List.of(
                topic(NoteEvents.NOTES, 3, 1),
                topic(NoteEvents.RECORDED, 3, 3),
                topic(NoteEvents.RECORDED + ".dlq", 1, 4));
    }

    private static NewTopic topic(String name, int partitions, int megabytes) {
        return new NewTopic(name, partitions, (short) 1)
                .configs(Map.of("max.message.bytes", String.valueOf(megabytes << 20)));
    }
}
