package org.throughline.narratives.organisation;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.events.Subjects;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.narratives.editions.Editions;
import org.throughline.narratives.organisation.domain.OrganisationStory;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {
    @Bean
    AggregateStore<OrganisationStory> organisationStories(Aggregates aggregates) {
        return aggregates.open("organisation", OrganisationStory.class, Subjects::organisationNarrative);
    }

    @Bean
    Editions<OrganisationStory> organisationEditions(MongoDatabase database, JsonMapper json) {
        return new Editions<>(database.getCollection("organisation-versions"), json, OrganisationStory.class);
    }
}
