package org.throughline.engagement.start;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.kit.KitSettings;
import org.throughline.kit.access.Role;
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
                        leaders("/", "Briefing"),
                        leaders("/targets", "Targets"),
                        leaders("/teams", "Teams"),
                        leaders("/networks", "Networks"),
                        leaders("/engagement", "Engagement"),
                        leaders("/map", "Map"),
                        leaders("/cut-threads", "Cut threads"),
                        leaders("/changes", "Changes"),
                        leaders("/promises", "Promises"),
                        leaders("/voices", "Voices"),
                        leaders("/board-paper", "Board paper"),
                        new Link("/dead-letters", "Dead letters", Role.OPS.name())));
    }

    private static Link leaders(String href, String text) {
        return new Link(href, text, Role.LEADER.name());
    }
}
