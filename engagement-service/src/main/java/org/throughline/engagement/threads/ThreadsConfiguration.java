package org.throughline.engagement.threads;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.engagement.replicas.Overviews;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.engagement.scoring.SurveyedTeams;
import org.throughline.engagement.threads.domain.Watched;
import org.throughline.kit.KitSettings;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.kit.consume.CaughtUp;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ThreadsSettings.class)
class ThreadsConfiguration {
    @Bean
    CutThreadsReader cutThreadsReader(
            Overviews overviews, SurveyedTeams surveyed, Replicas replicas, Clock clock, KitSettings settings) {
        return new CutThreadsReader(overviews, replicas, surveyed, clock, settings.zone());
    }

    @Bean
    AggregateStore<Watched> watchedThreads(Aggregates aggregates) {
        return aggregates.open("threads", Watched.class, key -> "thread/" + key);
    }

    @Bean
    ThreadWatch threadWatch(
            CaughtUp caughtUp,
            CutThreadsReader threads,
            AggregateStore<Watched> watchedThreads,
            ThreadsSettings settings,
            Clock clock) {
        return new ThreadWatch(caughtUp, threads, watchedThreads, settings.hold(), clock);
    }
}
