package org.throughline.networks.teams;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.events.Subjects;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.networks.teams.domain.RegisteredTeam;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TeamsSettings.class)
class TeamsConfiguration {
    @Bean
    AggregateStore<RegisteredTeam> teams(Aggregates aggregates) {
        return aggregates.open("teams", RegisteredTeam.class, Subjects::team).indexedBy("plan.parent", "awaitedParent");
    }

    @Bean
    TeamStore teamDirectory(AggregateStore<RegisteredTeam> teams) {
        return new TeamStore(teams);
    }

    @Bean
    RegisteringTeams registeringTeams(AggregateStore<RegisteredTeam> teams, TeamStore directory) {
        return new RegisteringTeams(teams, directory);
    }

    @Bean
    HandingOver handingOver(List<TakesOver> heirs) {
        return new HandingOver(heirs);
    }

    // Neither of the two has events of its own: what comes of them is told of the teams.
    @Bean
    AggregateStore<Closing> closings(Aggregates aggregates) {
        return aggregates.open("closings", Closing.class, id -> "closing/" + id).indexedBy("on");
    }

    @Bean
    AggregateStore<DecidedReorganisation> reorganisations(Aggregates aggregates) {
        return aggregates.open("reorganisations", DecidedReorganisation.class, id -> "reorganisation/" + id);
    }

    @Bean
    ClosingTeams closingTeams(
            AggregateStore<Closing> closings,
            AggregateStore<RegisteredTeam> teams,
            RegisteringTeams registering,
            HandingOver handingOver) {
        return new ClosingTeams(closings, teams, registering, handingOver);
    }

    @Bean
    TeamsFromWorkforce teamsFromWorkforce(
            AggregateStore<RegisteredTeam> teams,
            TeamStore directory,
            RegisteringTeams registering,
            ClosingTeams closing,
            Clock clock) {
        return new TeamsFromWorkforce(teams, directory, registering, closing, clock);
    }

    @Bean
    ReorganisingTeams reorganisingTeams(
            AggregateStore<DecidedReorganisation> reorganisations,
            TeamStore directory,
            RegisteringTeams registering,
            HandingOver handingOver,
            Clock clock) {
        return new ReorganisingTeams(reorganisations, directory, registering, handingOver, clock);
    }
}
