package org.throughline.engagement.arrivals;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.engagement.arrivals.domain.RecentChanges;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.kit.KitSettings;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArrivalsSettings.class)
class ArrivalsConfiguration {
    @Bean
    RecentChanges recentChanges(Replicas replicas, KitSettings settings) {
        return new RecentChanges(replicas, settings.zone());
    }

    @Bean
    ChangeStream changeStream(RecentChanges changes, ArrivalsSettings settings, Clock clock, MeterRegistry metrics) {
        var stream = new ChangeStream(changes, settings, clock);
        Gauge.builder("throughline.arrivals.listeners", stream, ChangeStream::listeners)
                .description("Leaders' pages that listen for changes at this instance")
                .register(metrics);
        return stream;
    }
}
