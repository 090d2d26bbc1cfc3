package org.throughline.kit.suppression;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/// Gives a service the one answer to what may be shown.
@AutoConfiguration
@EnableConfigurationProperties(SuppressionSettings.class)
public class SuppressionConfiguration {
    @Bean
    SmallGroups smallGroups(SuppressionSettings settings) {
        return new SmallGroups(settings.threshold());
    }
}
