package org.throughline.networks.targets;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.kit.consume.Consumers;
import org.throughline.kit.consume.EventConsumer;

@Configuration(proxyBeanMethods = false)
class TargetsConfiguration {
    @Bean
    TargetReplica knownTargets(MongoDatabase database) {
        return new TargetReplica(database.getCollection("known-targets"));
    }

    @Bean
    EventConsumer targets(Consumers consumers, TargetReplica replica) {
        return consumers.of("targets", new TargetsConsumer(replica));
    }
}
