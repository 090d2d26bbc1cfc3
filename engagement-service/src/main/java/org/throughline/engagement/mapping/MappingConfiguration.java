package org.throughline.engagement.mapping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.kit.KitSettings;

@Configuration(proxyBeanMethods = false)
class MappingConfiguration {
    @Bean
    SystemMapReader systemMapReader(Replicas replicas, KitSettings settings) {
        return new SystemMapReader(replicas, settings.organisation());
    }
}
