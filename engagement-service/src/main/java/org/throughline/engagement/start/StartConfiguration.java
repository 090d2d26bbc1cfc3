package org.throughline.engagement.start;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.kit.KitSettings;
import org.throughline.pages.Link;
import org.throughline.pages.Site;

@Configuration(proxyBeanMethods = false)
class StartConfiguration {
    @Bean
    Site site(KitSettings settings) {
        return new Site(
                "For leaders",
                settings.organisation(),
                List.of(
                        new Link("/", "Briefing"),
                        new Link("/targets", "Targets"),
                        new Link("/teams", "Teams"),
                        new Link("/networks", "Networks"),
                        new Link("/engagement", "Engagement"),
                        new Link("/map", "Map"),
                        new Link("/cut-threads", "Cut threads"),
                        new Link("/changes", "Changes"),
                        new Link("/promises", "Promises"),
                        new Link("/voices", "Voices"),
                        new Link("/board-paper", "Board paper")));
    }
}
