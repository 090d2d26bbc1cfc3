package org.throughline.engagement.mapping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.engagement.replicas.Overviews;
import org.throughline.kit.KitSettings;

@Configuration(proxyBeanMethods = false)
class MappingConfiguration {
    @Bean
    SystemMapReader systemMapReader(Overviews overviews, KitSettings settings) {
        return new SystemMapReader(overviews, settings.organisation());
    }
}
