package org.throughline.kit.posting;

import java.time.Clock;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.events.catalogue.Catalogue;
import org.throughline.kit.access.SourceBinding;
import org.throughline.kit.consume.ConsumedTopics;
import org.throughline.kit.event.EventReader;
import tools.jackson.databind.json.JsonMapper;

/// Wires the door for events over HTTP.
@Configuration(proxyBeanMethods = false)
public class PostingConfiguration {
    @Bean
    EventsController eventsController(
            Catalogue catalogue,
            ConsumedTopics consumed,
            EventReader reader,
            JsonMapper json,
            Clock clock,
            SourceBinding sources,
            Producer<byte[], byte[]> producer) {
        var inbound = new InboundTopics(catalogue, consumed.names());
        return new EventsController(inbound, new PostedEvents(inbound, reader, json, clock), sources, producer);
    }
}
