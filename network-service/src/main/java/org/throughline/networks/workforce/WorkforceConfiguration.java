package org.throughline.networks.workforce;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.kit.KitSettings;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.kit.consume.Consumers;
import org.throughline.kit.consume.EventConsumer;
import org.throughline.kit.people.ForgetsPeople;
import org.throughline.kit.people.StaffPseudonyms;

@Configuration(proxyBeanMethods = false)
class WorkforceConfiguration {
    // It publishes nothing: who works where is nobody's business outside.
    @Bean
    AggregateStore<KnownCareer> careers(Aggregates aggregates) {
        return aggregates
                .open("careers", KnownCareer.class, id -> "career/" + id)
                .indexedBy("dueOn");
    }

    // Without a tombstone, whose id would still be the person's.
    @Bean
    ForgetsPeople forgettingCareers(MongoDatabase database) {
        return (person, _) -> database.getCollection("careers").deleteOne(eq("_id", person));
    }

    @Bean
    FollowingAssignments followingAssignments(
            AggregateStore<KnownCareer> careers, StaffPseudonyms pseudonyms, List<KeepsPeople> keepers, Clock clock) {
        return new FollowingAssignments(careers, pseudonyms, keepers, clock);
    }

    @Bean
    EventConsumer workforce(Consumers consumers, KitSettings settings, List<FollowsWorkforce> followers) {
        return consumers.of("workforce", new WorkforceConsumer(settings.organisation(), followers));
    }
}
