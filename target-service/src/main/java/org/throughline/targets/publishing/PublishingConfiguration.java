package org.throughline.targets.publishing;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.throughline.events.Subjects;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.kit.consume.CaughtUp;
import org.throughline.targets.TargetServiceSettings;
import org.throughline.targets.publishing.domain.EditionFollower;
import org.throughline.targets.publishing.domain.FindEditions;
import org.throughline.targets.publishing.domain.TargetState;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PublishingConfiguration {
    @Bean
    AggregateStore<TargetState> targetStore(Aggregates aggregates) {
        return aggregates.open("targets", TargetState.class, Subjects::target).indexedBy("nextThreshold", "toEvaluate");
    }

    @Bean
    FindEditions findEditions(AggregateStore<TargetState> targetStore) {
        return new StoredTargets(targetStore);
    }

    @Bean
    HandingOver handingOver(AggregateStore<TargetState> targetStore, EditionFollower follower) {
        return new HandingOver(targetStore, follower);
    }

    @Bean
    Publishing publishing(AggregateStore<TargetState> targetStore, HandingOver handingOver, Clock clock) {
        return new Publishing(targetStore, handingOver, clock);
    }

    @Bean
    ThresholdsTakingEffect thresholdsTakingEffect(
            AggregateStore<TargetState> targetStore, HandingOver handingOver, CaughtUp caughtUp, Clock clock) {
        return new ThresholdsTakingEffect(targetStore, handingOver, caughtUp::now, clock);
    }

    /// Both begin at the start of the service: what fell due or was left open while it was away comes first.
    @Bean
    SchedulingConfigurer clockWork(
            ThresholdsTakingEffect thresholds, HandingOver handingOver, TargetServiceSettings settings) {
        return tasks -> {
            tasks.addFixedDelayTask(thresholds::look, settings.sweepInterval());
            tasks.addFixedDelayTask(handingOver::sweep, settings.sweepInterval());
        };
    }
}
