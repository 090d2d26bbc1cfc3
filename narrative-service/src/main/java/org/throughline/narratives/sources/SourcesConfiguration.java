package org.throughline.narratives.sources;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.kit.derived.Derived;

@Configuration(proxyBeanMethods = false)
class SourcesConfiguration {
    @Bean
    Sources sources(MongoDatabase database, Derived derived) {
        return new Sources(database, derived);
    }
}
