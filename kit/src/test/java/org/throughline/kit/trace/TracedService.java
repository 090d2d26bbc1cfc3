package org.throughline.kit.trace;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.throughline.kit.notes.NoteService;
import org.throughline.testing.KeptSpans;

@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(NoteService.class)
class TracedService {
    @Bean
    KeptSpans keptSpans() {
        return new KeptSpans();
    }
}
