package org.throughline.narratives.voices;

import io.micrometer.observation.ObservationPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/// Requests about voices are neither traced nor timed: a trace would say when somebody raised one.
@Configuration(proxyBeanMethods = false)
class UnobservedConfiguration {
    @Bean
    ObservationPredicate voicesAreNotObserved() {
        return (_, context) -> !(context instanceof ServerRequestObservationContext request
                && request.getCarrier() != null
                && isAboutVoices(request.getCarrier().getRequestURI()));
    }

    static boolean isAboutVoices(String path) {
        return path.startsWith("/api/voices") || path.startsWith("/voices");
    }
}
