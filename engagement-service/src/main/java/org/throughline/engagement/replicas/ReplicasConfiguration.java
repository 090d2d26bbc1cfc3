package org.throughline.engagement.replicas;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.engagement.replicas.domain.Acknowledged;
import org.throughline.engagement.replicas.domain.Activity;
import org.throughline.engagement.replicas.domain.Change;
import org.throughline.engagement.replicas.domain.Commitment;
import org.throughline.engagement.replicas.domain.Contribution;
import org.throughline.engagement.replicas.domain.Link;
import org.throughline.engagement.replicas.domain.Measure;
import org.throughline.engagement.replicas.domain.MeasureReading;
import org.throughline.engagement.replicas.domain.Narrative;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.OrganisationNarrative;
import org.throughline.engagement.replicas.domain.Overview;
import org.throughline.engagement.replicas.domain.Recognition;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.engagement.replicas.domain.Shape;
import org.throughline.engagement.replicas.domain.Story;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.replicas.domain.Team;
import org.throughline.engagement.replicas.domain.VoiceStep;
import org.throughline.engagement.replicas.domain.Warnings;
import org.throughline.events.narratives.NarrativeEvent;
import org.throughline.events.networks.NetworkEvent;
import org.throughline.events.targets.TargetEvent;
import org.throughline.kit.KitSettings;
import org.throughline.kit.consume.Consumers;
import org.throughline.kit.consume.EventConsumer;
import org.throughline.kit.derived.Derived;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReplicasSettings.class)
class ReplicasConfiguration {
    /// How long it is told that a change arrived. The narrative-service knows it for longer.
    private static final long DAYS_OF_CHANGES = 92;

    @Bean
    Revision revision(Derived derived) {
        return new Revision(derived);
    }

    @Bean
    Intake intake(Derived derived, JsonMapper json, Clock clock, Revision revision) {
        return new Intake(derived, json, clock, revision);
    }

    @Bean
    EventConsumer targets(Consumers consumers, Intake intake) {
        return consumers.of("targets", intake.of(TargetEvent.class, (event, _) -> FromTargets.translate(event)));
    }

    @Bean
    EventConsumer networks(Consumers consumers, Intake intake) {
        return consumers.of("networks", intake.of(NetworkEvent.class, FromNetworks::translate));
    }

    @Bean
    EventConsumer narratives(Consumers consumers, Intake intake) {
        return consumers.of(
                "narratives", intake.of(NarrativeEvent.class, (event, _) -> FromNarratives.translate(event)));
    }

    @Bean
    Replicas replicas(Derived derived, JsonMapper json) {
        index(derived, Shelf.CONTRIBUTIONS, "team", "target");
        index(derived, Shelf.NETWORKS, "targets", "teams");
        index(derived, Shelf.ACTIVITIES, "network");
        var changes = collection(derived, Shelf.CHANGES);
        changes.createIndex(
                descending(Intake.STORED_AT), new IndexOptions().expireAfter(DAYS_OF_CHANGES, TimeUnit.DAYS));
        return new Replicas(
                copies(derived, json, Shelf.TARGETS, Target.class),
                copies(derived, json, Shelf.MEASURES, Measure.class),
                copies(derived, json, Shelf.READINGS, MeasureReading.class),
                copies(derived, json, Shelf.WARNINGS, Warnings.class),
                copies(derived, json, Shelf.TEAMS, Team.class),
                copies(derived, json, Shelf.CONTRIBUTIONS, Contribution.class),
                copies(derived, json, Shelf.CONTRIBUTIONS, Link.class),
                copies(derived, json, Shelf.NETWORKS, Network.class),
                copies(derived, json, Shelf.SHAPES, Shape.class),
                copies(derived, json, Shelf.ORGANISATION, OrganisationNarrative.class),
                copies(derived, json, Shelf.NARRATIVES, Narrative.class),
                copies(derived, json, Shelf.COMMITMENTS, Commitment.class),
                copies(derived, json, Shelf.VOICES, VoiceStep.class),
                copies(derived, json, Shelf.ACKNOWLEDGED, Acknowledged.class),
                copies(derived, json, Shelf.STORIES, Story.class),
                copies(derived, json, Shelf.RECOGNITIONS, Recognition.class),
                copies(derived, json, Shelf.ACTIVITIES, Activity.class),
                new StoredChanges(changes, copies(derived, json, Shelf.CHANGES, Change.class)));
    }

    @Bean
    Overviews overviews(Replicas replicas, Revision revision, KitSettings kit, ReplicasSettings settings, Clock clock) {
        return new Overviews(
                () -> Overview.of(replicas, kit.organisation()), revision::number, settings.overviewAge(), clock);
    }

    private static <T extends Record> StoredCopies<T> copies(
            Derived derived, JsonMapper json, Shelf shelf, Class<T> type) {
        return new StoredCopies<>(collection(derived, shelf), json, type);
    }

    private static void index(Derived derived, Shelf shelf, String... fields) {
        for (var field : fields) {
            collection(derived, shelf).createIndex(ascending(Intake.STATE + "." + field));
        }
    }

    private static MongoCollection<Document> collection(Derived derived, Shelf shelf) {
        return derived.collection(shelf.collection);
    }
}
