package org.throughline.engagement.scoring;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.throughline.engagement.replicas.Overviews;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.engagement.scoring.domain.Counted;
import org.throughline.engagement.scoring.domain.Group;
import org.throughline.kit.KitSettings;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.kit.consume.CaughtUp;
import org.throughline.kit.consume.Consumers;
import org.throughline.kit.consume.EventConsumer;
import org.throughline.kit.suppression.SmallGroups;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScoringSettings.class)
@EnableScheduling
class ScoringConfiguration {
    @Bean
    Answers surveyAnswers(MongoDatabase database) {
        return new Answers(database.getCollection("answers"));
    }

    @Bean
    Editions surveyEditions(MongoDatabase database, JsonMapper json, Clock clock, ScoringSettings settings) {
        return new Editions(database.getCollection("editions"), json, clock, settings.quiet());
    }

    @Bean
    Calendar surveyCalendar(Clock clock, KitSettings kit, ScoringSettings settings) {
        return new Calendar(clock, kit.zone(), settings.daysOfGrace());
    }

    @Bean
    EventConsumer surveys(
            Consumers consumers,
            Answers surveyAnswers,
            Editions surveyEditions,
            Calendar surveyCalendar,
            ScoringSettings settings) {
        return consumers.of(
                "surveys", new SurveyIntake(surveyAnswers, surveyEditions, surveyCalendar, settings.fewestItems()));
    }

    @Bean
    AggregateStore<Scored> scoreStore(Aggregates aggregates) {
        return aggregates.open("scores", Scored.class, id -> "engagement/" + id).indexedBy("by", "group");
    }

    @Bean
    Closing closing(
            CaughtUp caughtUp,
            Editions surveyEditions,
            Answers surveyAnswers,
            Replicas replicas,
            AggregateStore<Scored> scoreStore,
            Calendar surveyCalendar,
            SmallGroups small,
            KitSettings settings,
            ScoringSettings scoring) {
        return new Closing(
                caughtUp,
                surveyEditions,
                surveyAnswers,
                replicas.teams(),
                scoreStore,
                surveyCalendar,
                whole -> small.shown(counted(whole)),
                small::shows,
                Group.organisation(settings.organisation()),
                scoring.patience());
    }

    @Bean
    EngagementReader engagementReader(
            Replicas replicas,
            Overviews overviews,
            AggregateStore<Scored> scoreStore,
            KitSettings settings,
            Clock clock) {
        return new EngagementReader(
                replicas,
                overviews,
                new Scores(scoreStore),
                Group.organisation(settings.organisation()),
                clock,
                settings.zone());
    }

    @Bean
    SurveyedTeams surveyedTeams(Answers surveyAnswers) {
        return surveyAnswers::teams;
    }

    private static org.throughline.kit.suppression.Group<Group> counted(Counted counted) {
        return new org.throughline.kit.suppression.Group<>(
                counted.group(),
                counted.respondents(),
                counted.parts().stream().map(ScoringConfiguration::counted).toList());
    }
}
