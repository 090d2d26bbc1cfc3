package org.throughline.narratives.acknowledgements;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.events.Subjects;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.kit.consume.CaughtUp;
import org.throughline.kit.people.ForgetsPeople;
import org.throughline.kit.suppression.SmallGroups;
import org.throughline.narratives.acknowledgements.domain.Reading;
import org.throughline.narratives.sources.Directory;

@Configuration(proxyBeanMethods = false)
class AcknowledgementsConfiguration {
    @Bean
    AggregateStore<Reading> readings(Aggregates aggregates) {
        return aggregates.open("readings", Reading.class, Subjects::acknowledgement);
    }

    @Bean
    Acknowledgements acknowledgements(MongoDatabase database, AggregateStore<Reading> readings) {
        var collection = database.getCollection("acknowledgements");
        collection.createIndex(Indexes.ascending("person"));
        return new Acknowledgements(collection, readings);
    }

    @Bean
    Sharing sharing(
            Acknowledgements acknowledgements,
            AggregateStore<Reading> readings,
            MongoDatabase database,
            Directory directory,
            SmallGroups groups,
            CaughtUp caughtUp,
            Clock clock) {
        return new Sharing(
                acknowledgements, readings, database.getCollection("narratives"), directory, groups, caughtUp, clock);
    }

    @Bean
    ForgetsPeople forgetsReaders(Acknowledgements acknowledgements) {
        return (pseudonym, _) -> acknowledgements.forget(pseudonym);
    }
}
