package org.throughline.networks.teams;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.events.Subjects;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.networks.teams.domain.Team;

@Configuration(proxyBeanMethods = false)
class TeamsConfiguration {
    @Bean
    AggregateStore<Team> teams(Aggregates aggregates) {
        return aggregates.open("teams", Team.class, Subjects::team).indexedBy("parent");
    }

    @Bean
    TeamStore teamDirectory(AggregateStore<Team> teams) {
        return new TeamStore(teams);
    }

    @Bean
    RegisteringTeams registeringTeams(AggregateStore<Team> teams, TeamStore directory) {
        return new RegisteringTeams(teams, directory);
    }
}
