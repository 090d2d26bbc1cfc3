package org.throughline.networks.affected;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.networks.contributions.domain.ContributionsToTargets;
import org.throughline.networks.networking.domain.NetworksForTargets;
import org.throughline.networks.targets.domain.KnownTargets;
import org.throughline.networks.teams.domain.TeamDirectory;

@Configuration(proxyBeanMethods = false)
class AffectedConfiguration {
    @Bean
    FindingAffectedTeams findingAffectedTeams(
            KnownTargets targets,
            ContributionsToTargets contributions,
            NetworksForTargets networks,
            TeamDirectory teams) {
        return new FindingAffectedTeams(targets, contributions, networks, teams);
    }
}
