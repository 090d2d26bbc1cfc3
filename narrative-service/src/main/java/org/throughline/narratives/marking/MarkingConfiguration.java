package org.throughline.narratives.marking;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.events.Throughline;
import org.throughline.events.catalogue.Catalogue;
import org.throughline.events.catalogue.EventType;
import org.throughline.events.catalogue.Kind;
import org.throughline.kit.consume.Consumers;
import org.throughline.kit.consume.EventConsumer;
import org.throughline.kit.derived.Derived;
import org.throughline.kit.event.EventWriter;
import org.throughline.narratives.changes.Changes;
import org.throughline.narratives.sources.Sources;

@Configuration(proxyBeanMethods = false)
class MarkingConfiguration {
    /// What is published, and this service's message to itself.
    @Bean
    Catalogue catalogue() {
        var types = new ArrayList<>(Throughline.catalogue().all());
        types.add(new EventType(NarrativesMarked.TYPE, Kind.FACT, NarrativesMarked.class, Throughline.RECOMPOSE));
        return Catalogue.of(types);
    }

    @Bean
    Affected affected(Sources sources, MongoDatabase database) {
        var narratives = database.getCollection("narratives");
        narratives.createIndex(Indexes.ascending("references"));
        return new Affected(sources, narratives);
    }

    @Bean
    Marking marking(
            Derived derived,
            Sources sources,
            Affected affected,
            Changes changes,
            EventWriter writer,
            Producer<byte[], byte[]> producer) {
        return new Marking(derived.generation(), sources, affected, changes, writer, producer);
    }

    @Bean
    OwnMarks ownMarks(Affected affected, Marking marking) {
        return new OwnMarks(affected, marking);
    }

    @Bean
    EventConsumer targets(Consumers consumers, Marking marking) {
        return consumers.of("targets", marking);
    }

    @Bean
    EventConsumer networks(Consumers consumers, Marking marking) {
        return consumers.of("networks", marking);
    }
}
