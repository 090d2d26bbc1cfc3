package org.throughline.engagement.whatif;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.engagement.replicas.Overviews;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.kit.KitSettings;

@Configuration(proxyBeanMethods = false)
class WhatIfConfiguration {
    @Bean
    WhatIfReader whatIfReader(Overviews overviews, Replicas replicas, Clock clock, KitSettings settings) {
        return new WhatIfReader(overviews, replicas, clock, settings.zone());
    }
}
