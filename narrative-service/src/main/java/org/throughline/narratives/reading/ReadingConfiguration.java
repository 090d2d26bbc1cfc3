package org.throughline.narratives.reading;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.kit.KitSettings;
import org.throughline.pages.Link;
import org.throughline.pages.Site;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HistorySettings.class)
class ReadingConfiguration {
    @Bean
    Site site(KitSettings settings) {
        return new Site(
                "For staff",
                settings.organisation(),
                List.of(new Link("/", "My team"), new Link("/voices", "Voices"), new Link("/promises", "Promises")));
    }

    @Bean
    Narratives narratives(MongoDatabase database) {
        return new Narratives(database);
    }

    @Bean
    Forgetfulness forgetfulness(MongoDatabase database, HistorySettings history, Clock clock) {
        var versions = database.getCollection("versions");
        versions.createIndex(Indexes.ascending("revisedAt"));
        return new Forgetfulness(versions, history.keep(), clock);
    }
}
