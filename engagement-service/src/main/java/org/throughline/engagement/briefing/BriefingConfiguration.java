package org.throughline.engagement.briefing;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.engagement.replicas.Overviews;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.engagement.threads.CutThreadsReader;
import org.throughline.kit.KitSettings;

@Configuration(proxyBeanMethods = false)
class BriefingConfiguration {
    @Bean
    BriefingReader briefingReader(
            Overviews overviews, Replicas replicas, CutThreadsReader threads, Clock clock, KitSettings settings) {
        return new BriefingReader(overviews, replicas.changes(), threads, clock, settings.zone());
    }
}
