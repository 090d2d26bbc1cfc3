package org.throughline.kit.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// The people side of the kit.
@Configuration(proxyBeanMethods = false)
@Import(ForgettingConfiguration.class)
public class PeopleConfiguration {
    @Bean
    StaffPseudonyms staffPseudonyms(Environment environment) {
        return StaffKey.pseudonyms(environment);
    }
}
