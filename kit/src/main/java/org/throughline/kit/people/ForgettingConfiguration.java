package org.throughline.kit.people;

import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.throughline.events.people.PersonForgotten;
import org.throughline.kit.consume.Consumers;
import org.throughline.kit.consume.EventConsumer;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.event.Trigger;

/// For a service that keeps people (`throughline.people.kept`): it names `people` among its functions and has a bean
/// for each thing that it keeps.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("throughline.people.kept")
@Import(PeopleController.class)
class ForgettingConfiguration {
    @Bean
    Forgetting forgetting(Producer<byte[], byte[]> producer, EventWriter events, Clock clock) {
        return new Forgetting(producer, events, clock);
    }

    @Bean
    FilterRegistrationBean<HidingNumbers> hidingNumbers() {
        var registration = new FilterRegistrationBean<>(new HidingNumbers());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    EventConsumer people(Consumers consumers, List<ForgetsPeople> keepers) {
        return consumers.of("people", events -> {
            for (var event : events) {
                event.as(PersonForgotten.class)
                        .ifPresent(told -> keepers.forEach(
                                keeper -> keeper.forget(told.pseudonym(), Trigger.by(event.envelope()))));
            }
            return List.of();
        });
    }
}
