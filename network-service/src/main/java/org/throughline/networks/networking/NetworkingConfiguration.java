package org.throughline.networks.networking;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.events.Subjects;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.networks.networking.domain.Network;
import org.throughline.networks.teams.domain.TeamDirectory;
import org.throughline.networks.workforce.domain.Workplaces;

@Configuration(proxyBeanMethods = false)
class NetworkingConfiguration {
    @Bean
    AggregateStore<Network> networks(Aggregates aggregates) {
        return aggregates.open("networks", Network.class, Subjects::network).indexedBy("focus.targets");
    }

    @Bean
    NetworkStore networkStore(AggregateStore<Network> networks) {
        return new NetworkStore(networks);
    }

    @Bean
    FocusingNetworks focusingNetworks(AggregateStore<Network> networks, TeamDirectory teams) {
        return new FocusingNetworks(networks, teams);
    }

    @Bean
    TakingPart takingPart(AggregateStore<Network> networks, TeamDirectory teams, Workplaces workplaces) {
        return new TakingPart(networks, teams, workplaces);
    }

    @Bean
    FollowingMembers followingMembers(AggregateStore<Network> networks) {
        return new FollowingMembers(networks);
    }
}
