package org.throughline.engagement.replicas;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.engagement.replicas.domain.Change;
import org.throughline.engagement.replicas.domain.Contribution;
import org.throughline.engagement.replicas.domain.Link;
import org.throughline.engagement.replicas.domain.Measure;
import org.throughline.engagement.replicas.domain.MeasureReading;
import org.throughline.engagement.replicas.domain.Narrative;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.OrganisationNarrative;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.engagement.replicas.domain.Shape;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.replicas.domain.Team;
import org.throughline.engagement.replicas.domain.Warnings;
import org.throughline.events.narratives.NarrativeEvent;
import org.throughline.events.networks.NetworkEvent;
import org.throughline.events.targets.TargetEvent;
import org.throughline.kit.consume.Consumers;
import org.throughline.kit.consume.EventConsumer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ReplicasConfiguration {
    /// How long it is told that a change arrived. The narrative-service knows it for longer.
    private static final long DAYS_OF_CHANGES = 92;

    @Bean
    Intake intake(MongoDatabase database, JsonMapper json, Clock clock) {
        return new Intake(database, json, clock);
    }

    @Bean
    EventConsumer targets(Consumers consumers, Intake intake) {
        return consumers.of("targets", intake.of(TargetEvent.class, FromTargets::translate));
    }

    @Bean
    EventConsumer networks(Consumers consumers, Intake intake) {
        return consumers.of("networks", intake.of(NetworkEvent.class, FromNetworks::translate));
    }

    @Bean
    EventConsumer narratives(Consumers consumers, Intake intake) {
        return consumers.of("narratives", intake.of(NarrativeEvent.class, FromNarratives::translate));
    }

    @Bean
    Replicas replicas(MongoDatabase database, JsonMapper json) {
        index(database, Shelf.MEASURES, "target");
        index(database, Shelf.CONTRIBUTIONS, "team", "target");
        index(database, Shelf.NETWORKS, "targets", "teams");
        var changes = collection(database, Shelf.CHANGES);
        changes.createIndex(
                descending(Intake.STORED_AT), new IndexOptions().expireAfter(DAYS_OF_CHANGES, TimeUnit.DAYS));
        return new Replicas(
                copies(database, json, Shelf.TARGETS, Target.class),
                copies(database, json, Shelf.MEASURES, Measure.class),
                copies(database, json, Shelf.MEASURES, MeasureReading.class),
                copies(database, json, Shelf.WARNINGS, Warnings.class),
                copies(database, json, Shelf.TEAMS, Team.class),
                copies(database, json, Shelf.CONTRIBUTIONS, Contribution.class),
                copies(database, json, Shelf.CONTRIBUTIONS, Link.class),
                copies(database, json, Shelf.NETWORKS, Network.class),
                copies(database, json, Shelf.SHAPES, Shape.class),
                copies(database, json, Shelf.ORGANISATION, OrganisationNarrative.class),
                copies(database, json, Shelf.NARRATIVES, Narrative.class),
                new StoredChanges(changes, copies(database, json, Shelf.CHANGES, Change.class)));
    }

    private static <T extends Record> StoredCopies<T> copies(
            MongoDatabase database, JsonMapper json, Shelf shelf, Class<T> type) {
        return new StoredCopies<>(collection(database, shelf), json, type);
    }

    private static void index(MongoDatabase database, Shelf shelf, String... fields) {
        for (var field : fields) {
            collection(database, shelf).createIndex(ascending(Intake.STATE + "." + field));
        }
    }

    private static MongoCollection<Document> collection(MongoDatabase database, Shelf shelf) {
        return database.getCollection(shelf.collection);
    }
}
