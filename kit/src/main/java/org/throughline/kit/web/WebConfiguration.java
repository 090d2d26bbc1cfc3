package org.throughline.kit.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.throughline.kit.KitSettings;
import org.throughline.kit.event.Schemas;
import org.throughline.kit.trace.Traces;
import tools.jackson.databind.json.JsonMapper;

/// The web side of the kit.
@Configuration(proxyBeanMethods = false)
@Import({ApiDescription.class, Problems.class})
public class WebConfiguration {
    @Bean
    Answers answers(KitSettings settings) {
        return new Answers(settings.narrativeUrl());
    }

    @Bean
    CheckedBodies checkedBodies(Schemas schemas, JsonMapper json) {
        return new CheckedBodies(schemas, json);
    }

    @Bean
    BodyLimit bodyLimit() {
        return new BodyLimit();
    }

    @Bean
    WebMvcConfigurer kitWebMvc(JsonMapper json, Traces traces) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new RequestParts(traces));
            }

            // The contract of events, as the `events` jar has it.
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/schemas/**").addResourceLocations("classpath:/schemas/");
            }

            // After JSON, so that who asks for anything gets JSON.
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
                builder.configureMessageConvertersList(converters -> converters.add(new CsvPages(json)));
            }
        };
    }
}
