package org.throughline.engagement.reading;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.engagement.replicas.Overviews;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.kit.KitSettings;

@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {
    @Bean
    TargetsReader targetsReader(Replicas replicas, KitSettings settings) {
        return new TargetsReader(replicas, settings.organisation());
    }

    @Bean
    TargetTables targetTables(Replicas replicas, Overviews overviews, KitSettings settings) {
        return new TargetTables(replicas, overviews, settings.organisation(), settings.zone());
    }

    @Bean
    TargetPages targetPages(KitSettings settings) {
        return new TargetPages(settings.zone());
    }

    @Bean
    TeamsReader teamsReader(Replicas replicas) {
        return new TeamsReader(replicas);
    }

    @Bean
    NetworksReader networksReader(Replicas replicas) {
        return new NetworksReader(replicas);
    }

    @Bean
    PeoplePages peoplePages(Overviews overviews, Replicas replicas, KitSettings settings) {
        return new PeoplePages(overviews, replicas.activities(), settings.narrativeUrl(), settings.zone());
    }

    @Bean
    PromisesPages promisesPages(Overviews overviews, Clock clock, KitSettings settings) {
        return new PromisesPages(overviews, clock, settings.zone());
    }
}
