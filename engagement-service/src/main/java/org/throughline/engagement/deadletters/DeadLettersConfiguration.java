package org.throughline.engagement.deadletters;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.engagement.owners.Owners;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class DeadLettersConfiguration {
    @Bean
    DeadLetterOffice deadLetterOffice(Owners owners, JsonMapper json) {
        return new DeadLetterOffice(owners, json);
    }
}
