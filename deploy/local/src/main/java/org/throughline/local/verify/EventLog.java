package org.throughline.local.verify;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Throughline;
import org.throughline.events.catalogue.Kind;

/// The topics that the services publish on, read from their beginning.
final class EventLog implements AutoCloseable {
    private static final List<String> TOPICS =
            List.of(Throughline.TARGETS, Throughline.NETWORKS, Throughline.NARRATIVES, Throughline.ENGAGEMENT);

    private final TopicReader topics;
    private final History history = new History();

    EventLog(String brokers) {
        topics = new TopicReader(brokers, TOPICS);
    }

    /// All that was published until now.
    History history() {
        topics.read(found -> told(found).ifPresent(history::add));
        return history;
    }

    // What is no event of ours is none of its business: the services' dead letters are for that.
    private static Optional<Told> told(ConsumerRecord<String, String> found) {
        var type = TopicReader.header(found, "ce_type");
        var sequence = TopicReader.header(found, "ce_sequence");
        @Nullable String data = found.value();
        if (sequence.isEmpty() || data == null) {
            return Optional.empty();
        }
        return Throughline.catalogue()
                .named(type)
                .map(known -> new Told(
                        TopicReader.header(found, "ce_source"),
                        TopicReader.header(found, "ce_id"),
                        type,
                        TopicReader.header(found, "ce_subject"),
                        Long.parseLong(sequence),
                        known.kind() == Kind.STATE,
                        !TopicReader.header(found, "throughline-republished").isEmpty(),
                        data));
    }

    @Override
    public void close() {
        topics.close();
    }
}
