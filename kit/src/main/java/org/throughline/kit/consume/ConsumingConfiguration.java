package org.throughline.kit.consume;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.util.backoff.ExponentialBackOff;
import org.throughline.kit.KitSettings;
import org.throughline.kit.access.SourceBinding;
import org.throughline.kit.deadletters.DeadLetters;
import org.throughline.kit.deadletters.DeadLettersConfiguration;
import org.throughline.kit.deadletters.Replays;
import org.throughline.kit.derived.Derived;
import org.throughline.kit.event.EventReader;
import org.throughline.kit.trace.Traces;

/// The consuming side of the kit.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatchUpSettings.class)
@Import(DeadLettersConfiguration.class)
public class ConsumingConfiguration {
    private static final long FIRST_PAUSE_MS = 200;
    private static final long LONGEST_PAUSE_MS = 5_000;

    @Bean
    Consumers consumers(
            KitSettings settings,
            EventReader reader,
            SourceBinding sources,
            DeadLetters deadLetters,
            Traces traces,
            MeterRegistry metrics) {
        return new Consumers(settings.service(), reader, sources, deadLetters, traces, metrics);
    }

    @Bean
    Replays replays(ObjectProvider<EventConsumer> consumers) {
        return (name, kafkaRecord) -> consumers.stream()
                .filter(consumer -> consumer.name().equals(name))
                .findFirst()
                .map(consumer -> consumer.replay(kafkaRecord))
                .orElseGet(() -> new Replays.Replayed.RefusedAgain(name + " is no consumer of this service any more"));
    }

    @Bean
    ConsumedTopics consumedTopics(
            ListableBeanFactory beans,
            BindingServiceProperties bindings,
            @Value("${spring.cloud.function.definition:}") String functions) {
        var named = Set.of(functions.split(";"));
        return new ConsumedTopics(Stream.of(beans.getBeanNamesForType(EventConsumer.class, false, false))
                .filter(named::contains)
                .map(name -> name + "-in-0")
                .map(binding -> new ConsumedTopics.Reads(
                        Objects.requireNonNull(bindings.getGroup(binding), binding),
                        bindings.getBindingDestination(binding)))
                .toList());
    }

    @Bean
    CaughtUp caughtUp(
            KafkaProperties kafka,
            ConsumedTopics consumed,
            CatchUpSettings settings,
            Derived derived,
            MeterRegistry metrics) {
        return new CaughtUp(
                () -> Admin.create(kafka.buildAdminProperties()),
                consumed.byGroup(settings.ignored()),
                settings.interval(),
                derived::completed,
                metrics);
    }

    @Bean
    Derived derived(MongoDatabase database, KitSettings settings, Clock clock) {
        return new Derived(database, settings.generation(), clock);
    }

    @Bean
    DerivedHealth derivedHealthIndicator(Derived derived, CaughtUp caughtUp) {
        return new DerivedHealth(derived, caughtUp);
    }

    /// The records of a poll as they came: the binder's own converter would take them apart into payloads and headers,
    /// and lose the original bytes that dead letters need.
    @Bean
    BatchMessageConverter wholeRecords() {
        return new WholeRecords();
    }

    /// What passes is tried again for as long as it takes, with the partition paused and the group membership kept.
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> patientContainers() {
        return (container, destination, group) -> {
            var backOff = new ExponentialBackOff(FIRST_PAUSE_MS, 2);
            backOff.setMaxInterval(LONGEST_PAUSE_MS);
            var handler = new DefaultErrorHandler(backOff);
            handler.setLogLevel(org.springframework.kafka.KafkaException.Level.WARN);
            container.setCommonErrorHandler(handler);
        };
    }

    private static final class WholeRecords implements BatchMessageConverter {
        @Override
        public Message<?> toMessage(
                List<ConsumerRecord<?, ?>> records,
                @Nullable Acknowledgment acknowledgment,
                @Nullable Consumer<?, ?> consumer,
                @Nullable Type type) {
            return new GenericMessage<>(records);
        }

        @Override
        public List<ProducerRecord<?, ?>> fromMessage(Message<?> message, String topic) {
            throw new UnsupportedOperationException("Events leave by the outbox");
        }
    }
}
