package org.throughline.narratives.sources;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.kit.derived.Derived;

@Configuration(proxyBeanMethods = false)
class SourcesConfiguration {
    @Bean
    Kept kept(Derived derived) {
        return new Kept(derived);
    }

    @Bean
    Sources sources(Kept kept) {
        return new Sources(kept);
    }

    @Bean
    ReadingInputs readingInputs(MongoDatabase database, Kept kept) {
        return new ReadingInputs(database, kept);
    }

    @Bean
    Directory directory(Kept kept) {
        return new Directory(kept);
    }
}
