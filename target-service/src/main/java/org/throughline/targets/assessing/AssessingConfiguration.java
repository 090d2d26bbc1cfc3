package org.throughline.targets.assessing;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.throughline.events.Subjects;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.kit.consume.CaughtUp;
import org.throughline.targets.TargetServiceSettings;
import org.throughline.targets.assessing.domain.AssessmentState;
import org.throughline.targets.assessing.domain.FindWarnings;
import org.throughline.targets.measurements.domain.FindGlances;
import org.throughline.targets.publishing.domain.FindEditions;

@Configuration(proxyBeanMethods = false)
class AssessingConfiguration {
    @Bean
    AggregateStore<AssessmentState> assessmentStore(Aggregates aggregates) {
        return aggregates
                .open("assessments", AssessmentState.class, Subjects::assessment)
                .indexedBy("day");
    }

    @Bean
    Assessing assessing(
            AggregateStore<AssessmentState> assessmentStore,
            FindEditions targets,
            FindGlances measures,
            CaughtUp caughtUp,
            Clock clock) {
        return new Assessing(assessmentStore, targets, measures, caughtUp::now, clock);
    }

    @Bean
    FindWarnings findWarnings(AggregateStore<AssessmentState> assessmentStore) {
        return new StoredAssessments(assessmentStore);
    }

    @Bean
    SchedulingConfigurer dailyAssessment(Assessing assessing, TargetServiceSettings settings) {
        return tasks -> tasks.addFixedDelayTask(assessing::look, settings.sweepInterval());
    }
}
