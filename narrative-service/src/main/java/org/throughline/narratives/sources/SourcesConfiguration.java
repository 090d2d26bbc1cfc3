package org.throughline.narratives.sources;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SourcesConfiguration {
    @Bean
    Sources sources(MongoDatabase database) {
        return new Sources(database);
    }
}
