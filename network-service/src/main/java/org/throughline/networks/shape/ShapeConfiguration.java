package org.throughline.networks.shape;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.events.Subjects;
import org.throughline.events.networks.NetworkAssessed;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.kit.suppression.SmallGroups;
import org.throughline.networks.activities.domain.ActivitiesOfNetworks;
import org.throughline.networks.contributions.domain.ContributionsToTargets;
import org.throughline.networks.networking.domain.NetworkDirectory;
import org.throughline.networks.targets.domain.KnownTargets;
import org.throughline.networks.teams.domain.TeamDirectory;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShapeSettings.class)
class ShapeConfiguration {
    @Bean
    AssessingNetworks assessingNetworks(
            NetworkDirectory networks,
            TeamDirectory teams,
            KnownTargets targets,
            ContributionsToTargets contributions,
            ActivitiesOfNetworks activities,
            SmallGroups smallGroups,
            ShapeSettings settings,
            Clock clock) {
        return new AssessingNetworks(networks, teams, targets, contributions, activities, smallGroups, settings, clock);
    }

    @Bean
    Responsibility responsibility(AssessingNetworks assessing) {
        return new Responsibility(assessing);
    }

    // What was told last, as it was told.
    @Bean
    AggregateStore<NetworkAssessed> shapes(Aggregates aggregates) {
        return aggregates.open("shapes", NetworkAssessed.class, Subjects::shape);
    }

    @Bean
    TellingShapes tellingShapes(AggregateStore<NetworkAssessed> shapes, AssessingNetworks assessing, Clock clock) {
        return new TellingShapes(shapes, assessing, clock);
    }
}
