package org.throughline.narratives.composing;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.kit.consume.CaughtUp;
import org.throughline.kit.consume.Consumers;
import org.throughline.kit.consume.EventConsumer;
import org.throughline.kit.derived.Derived;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.outbox.Outboxes;
import org.throughline.kit.outbox.Relay;
import org.throughline.narratives.changes.Changes;
import org.throughline.narratives.marking.OwnMarks;
import org.throughline.narratives.sources.ReadingInputs;

@Configuration(proxyBeanMethods = false)
class ComposingConfiguration {
    @Bean
    NarrativeStore narrativeStore(MongoDatabase database, Outboxes outboxes) {
        return new NarrativeStore(
                database.getCollection("narratives"), database.getCollection("versions"), outboxes.open("narratives"));
    }

    @Bean
    Composing composing(
            NarrativeStore store, ReadingInputs inputs, Changes changes, Relay relay, EventWriter writer, Clock clock) {
        return new Composing(store, inputs, changes, relay, writer, clock);
    }

    @Bean
    EventConsumer recompose(
            Consumers consumers,
            Derived derived,
            Composing composing,
            OwnMarks own,
            CaughtUp caughtUp,
            MeterRegistry metrics) {
        return consumers.of(
                "recompose", new RecomposeConsumer(derived.generation(), composing, own, caughtUp, metrics));
    }
}
