package org.throughline.targets.measurements;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.throughline.events.Subjects;
import org.throughline.kit.KitSettings;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.kit.consume.Consumers;
import org.throughline.kit.consume.EventConsumer;
import org.throughline.targets.TargetServiceSettings;
import org.throughline.targets.measurements.domain.FindGlances;
import org.throughline.targets.measurements.domain.MeasureKey;
import org.throughline.targets.measurements.domain.MeasureState;
import org.throughline.targets.measurements.domain.ReadingFollower;
import org.throughline.targets.publishing.domain.FindEditions;
import tools.jackson.databind.JacksonModule;

@Configuration(proxyBeanMethods = false)
class MeasurementsConfiguration {
    @Bean
    AggregateStore<MeasureState> measureStore(Aggregates aggregates) {
        return aggregates
                .open("measures", MeasureState.class, MeasurementsConfiguration::subject)
                .indexedBy("target", "toAssess");
    }

    private static String subject(String id) {
        var key = MeasureKey.ofId(id);
        return Subjects.measure(key.target(), key.measure());
    }

    @Bean
    JacksonModule ledgerModule() {
        return new LedgerModule();
    }

    @Bean
    FindGlances findGlances(AggregateStore<MeasureState> measureStore) {
        return new StoredMeasures(measureStore);
    }

    @Bean
    Recording recording(AggregateStore<MeasureState> measureStore, TargetServiceSettings settings) {
        return new Recording(measureStore, settings.crowdingWindow());
    }

    @Bean
    PassingOn passingOn(AggregateStore<MeasureState> measureStore, ReadingFollower follower) {
        return new PassingOn(measureStore, follower);
    }

    @Bean
    SchedulingConfigurer assessmentsLeft(PassingOn passingOn, TargetServiceSettings settings) {
        return tasks -> tasks.addFixedDelayTask(passingOn::sweep, settings.sweepInterval());
    }

    @Bean
    Evaluating evaluating(AggregateStore<MeasureState> measureStore, Recording recording, PassingOn passingOn) {
        return new Evaluating(measureStore, recording, passingOn);
    }

    @Bean
    Submitting submitting(FindEditions targets, Recording recording, PassingOn passingOn, Clock clock) {
        return new Submitting(targets, recording, passingOn, clock);
    }

    @Bean
    EventConsumer measurements(
            Consumers consumers, FindEditions targets, Recording recording, PassingOn passingOn, KitSettings settings) {
        return consumers.of(
                "measurements", new MeasurementsConsumer(targets, recording, passingOn, settings.organisation()));
    }
}
