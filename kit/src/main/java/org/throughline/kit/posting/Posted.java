package org.throughline.kit.posting;

import io.cloudevents.CloudEvent;
import org.apache.kafka.clients.producer.ProducerRecord;

/// An event that was posted, is valid and may go to Kafka.
///
/// @param at where it stands in what was sent, a JSON Pointer; empty for a single one
record Posted(String at, CloudEvent event, ProducerRecord<byte[], byte[]> toSend) {}
