package org.throughline.kit.trace;

import io.micrometer.common.KeyValues;
import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

/// Tracing, where it is not switched off (`management.tracing`).
@Configuration(proxyBeanMethods = false)
public class TraceConfiguration {
    @Bean
    Traces traces(ObjectProvider<Tracer> tracer) {
        return new Traces(tracer.getIfAvailable(() -> Tracer.NOOP));
    }

    /// Spans tell the route's template and never the address: that may name somebody (safety.md 2).
    @Bean
    ServerRequestObservationConvention addressesAreNotTold() {
        return new DefaultServerRequestObservationConvention() {
            @Override
            public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
                return KeyValues.empty();
            }
        };
    }
}
