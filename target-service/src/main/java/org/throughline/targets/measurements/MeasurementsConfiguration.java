package org.throughline.targets.measurements;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.events.Subjects;
import org.throughline.kit.KitSettings;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.kit.consume.Consumers;
import org.throughline.kit.consume.EventConsumer;
import org.throughline.targets.measurements.domain.MeasureKey;
import org.throughline.targets.measurements.domain.MeasureState;
import org.throughline.targets.publishing.domain.FindEditions;

@Configuration(proxyBeanMethods = false)
class MeasurementsConfiguration {
    @Bean
    AggregateStore<MeasureState> measureStore(Aggregates aggregates) {
        return aggregates
                .open("measures", MeasureState.class, MeasurementsConfiguration::subject)
                .indexedBy("target");
    }

    private static String subject(String id) {
        var key = MeasureKey.ofId(id);
        return Subjects.measure(key.target(), key.measure());
    }

    @Bean
    Recording recording(AggregateStore<MeasureState> measureStore) {
        return new Recording(measureStore);
    }

    @Bean
    Evaluating evaluating(AggregateStore<MeasureState> measureStore, Recording recording) {
        return new Evaluating(measureStore, recording);
    }

    @Bean
    Submitting submitting(FindEditions targets, Recording recording, Clock clock) {
        return new Submitting(targets, recording, clock);
    }

    @Bean
    EventConsumer measurements(Consumers consumers, FindEditions targets, Recording recording, KitSettings settings) {
        return consumers.of("measurements", new MeasurementsConsumer(targets, recording, settings.organisation()));
    }
}
