package org.throughline.kit.notes;

import com.mongodb.client.MongoDatabase;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.throughline.events.catalogue.Catalogue;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.kit.consume.Consumers;
import org.throughline.kit.consume.EventConsumer;

/// The service in which the kit is tested.
@SpringBootApplication(proxyBeanMethods = false)
public class NoteService {
    @Bean
    Catalogue catalogue() {
        return NoteEvents.catalogue();
    }

    @Bean
    AggregateStore<Note> notes(Aggregates aggregates) {
        return aggregates.open("notes", Note.class, id -> "note/" + id);
    }

    @Bean
    RecordedNotes recordedNotes(MongoDatabase database) {
        return new RecordedNotes(database.getCollection("recorded"));
    }

    @Bean
    EventConsumer recorded(Consumers consumers, RecordedNotes recordedNotes) {
        return consumers.of("recorded", recordedNotes);
    }
}
