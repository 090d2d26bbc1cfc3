package org.throughline.narratives.organisation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.events.Subjects;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.narratives.organisation.domain.OrganisationStory;

@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {
    @Bean
    AggregateStore<OrganisationStory> organisationStories(Aggregates aggregates) {
        return aggregates.open("organisation", OrganisationStory.class, Subjects::organisationNarrative);
    }
}
