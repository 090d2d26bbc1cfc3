package org.throughline.networks.due;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.kit.consume.CaughtUp;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DueSettings.class)
class DueConfiguration {
    @Bean
    Looking looking(List<DueWork> work, CaughtUp caughtUp, Clock clock, DueSettings settings) {
        return new Looking(work, caughtUp::now, clock, settings.every());
    }
}
