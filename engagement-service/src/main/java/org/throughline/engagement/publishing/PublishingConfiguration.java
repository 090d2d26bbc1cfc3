package org.throughline.engagement.publishing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.engagement.owners.Owners;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {
    @Bean
    TargetOwner targetOwner(Owners owners, JsonMapper json) {
        return new TargetOwner(owners, json);
    }
}
