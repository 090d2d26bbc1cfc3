package org.throughline.kit.deadletters;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A record that is refused, and why.
public record Letter(ConsumerRecord<byte[], byte[]> kafkaRecord, String reason) {}
