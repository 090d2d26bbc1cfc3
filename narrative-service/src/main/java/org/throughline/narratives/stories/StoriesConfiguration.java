package org.throughline.narratives.stories;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.events.Subjects;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.narratives.editions.Editions;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class StoriesConfiguration {
    @Bean
    AggregateStore<Story> stories(Aggregates aggregates) {
        return aggregates.open("stories", Story.class, Subjects::story);
    }

    @Bean
    Editions<Story> storyEditions(MongoDatabase database, JsonMapper json) {
        return new Editions<>(database.getCollection("story-versions"), json, Story.class);
    }

    @Bean
    ToldUpon toldUpon(MongoDatabase database) {
        return new ToldUpon(database.getCollection("stories-told-upon"), database.getCollection("narratives"));
    }
}
