package org.throughline.narratives.voices;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.events.Subjects;
import org.throughline.events.catalogue.Catalogue;
import org.throughline.kit.KitSettings;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.kit.consume.CaughtUp;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.outbox.Outboxes;
import org.throughline.kit.outbox.Relay;
import org.throughline.kit.people.ForgetsPeople;
import org.throughline.kit.suppression.SmallGroups;
import org.throughline.narratives.marking.OwnMarks;
import org.throughline.narratives.sources.Directory;
import org.throughline.narratives.voices.domain.Voice;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class VoicesConfiguration {
    // Everything that writes here goes by a clock that does not know the hour, so that no time can be left over in some
    // field. The price: what a crash or a broker that is away leaves behind is sent on the next day.
    @Bean
    AggregateStore<Voice> voiceStore(
            MongoDatabase database,
            Outboxes outboxes,
            Relay relay,
            Catalogue catalogue,
            JsonMapper json,
            Clock clock,
            KitSettings settings) {
        var byTheDay = new ByTheDay(clock);
        var events = new EventWriter(settings.source(), catalogue, json, byTheDay);
        return new Aggregates(database, outboxes.by(byTheDay), relay, events, json, byTheDay)
                .open("voices", Voice.class, Subjects::voice)
                .indexedBy("about", "untold", "author");
    }

    @Bean
    Voices voices(AggregateStore<Voice> voiceStore, Directory directory, SmallGroups groups, Clock clock) {
        return new Voices(voiceStore, directory, groups, clock);
    }

    @Bean
    WaitingVoices waitingVoices(Voices voices) {
        return new WaitingVoices(new AnswerTimes(voices));
    }

    @Bean
    Retelling retelling(
            AggregateStore<Voice> voiceStore, OwnMarks marks, KitSettings settings, CaughtUp caughtUp, Clock clock) {
        return new Retelling(voiceStore, marks, settings.source(), caughtUp, clock);
    }

    @Bean
    ForgetsPeople forgetsAuthors(Voices voices) {
        return (pseudonym, _) -> voices.forget(pseudonym);
    }
}
