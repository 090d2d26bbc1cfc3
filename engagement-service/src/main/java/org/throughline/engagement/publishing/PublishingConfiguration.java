package org.throughline.engagement.publishing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublishingSettings.class)
class PublishingConfiguration {
    @Bean
    TargetOwner targetOwner(PublishingSettings settings, JsonMapper json) {
        return new TargetOwner(settings, json);
    }
}
