package org.throughline.engagement.owners;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OwnersSettings.class)
class OwnersConfiguration {
    @Bean
    Owners owners(OwnersSettings settings) {
        return new Owners(settings);
    }
}
