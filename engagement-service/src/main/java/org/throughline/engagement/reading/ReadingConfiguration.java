package org.throughline.engagement.reading;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.kit.KitSettings;

@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {
    @Bean
    TargetsReader targetsReader(Replicas replicas, KitSettings settings) {
        return new TargetsReader(replicas, settings.organisation());
    }

    @Bean
    TargetTables targetTables(Replicas replicas, KitSettings settings) {
        return new TargetTables(replicas, settings.organisation(), settings.zone());
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
}
