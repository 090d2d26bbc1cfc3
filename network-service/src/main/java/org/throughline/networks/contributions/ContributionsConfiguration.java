package org.throughline.networks.contributions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.networks.contributions.domain.Contribution;
import org.throughline.networks.teams.domain.TeamDirectory;

@Configuration(proxyBeanMethods = false)
class ContributionsConfiguration {
    @Bean
    AggregateStore<Contribution> contributions(Aggregates aggregates) {
        // The id is `<team>.<target>`, as in the subject.
        return aggregates
                .open("contributions", Contribution.class, id -> "contribution/" + id)
                .indexedBy("target", "team");
    }

    @Bean
    ContributionStore contributionStore(AggregateStore<Contribution> contributions) {
        return new ContributionStore(contributions);
    }

    @Bean
    LinkingContributions linkingContributions(AggregateStore<Contribution> contributions, TeamDirectory teams) {
        return new LinkingContributions(contributions, teams);
    }

    @Bean
    TakingOverContributions takingOverContributions(AggregateStore<Contribution> contributions) {
        return new TakingOverContributions(contributions);
    }
}
