package org.throughline.networks.targets;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.kit.consume.Consumers;
import org.throughline.kit.consume.EventConsumer;
import org.throughline.kit.derived.Derived;

@Configuration(proxyBeanMethods = false)
class TargetsConfiguration {
    @Bean
    TargetReplica knownTargets(Derived derived) {
        return new TargetReplica(derived.collection("known-targets"));
    }

    @Bean
    EventConsumer targets(Consumers consumers, TargetReplica replica) {
        return consumers.of("targets", new TargetsConsumer(replica));
    }
}
