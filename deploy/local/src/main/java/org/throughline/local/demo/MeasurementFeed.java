package org.throughline.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.throughline.events.Subjects;
import org.throughline.events.Throughline;
import org.throughline.events.inbound.MeasurementRecorded;
import org.throughline.local.platform.TroubleException;
import tools.jackson.databind.json.JsonMapper;

/// Publishes A&E months as a patient administration system would: CloudEvents in Kafka's binary mode. Ids and times
/// follow from the month, so that whatever is published again is known to be the same.
final class MeasurementFeed {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int REPORTED_ON_DAY = 10;
    private static final int REPORTED_AT_HOUR = 9;

    private final String brokers;
    private final String organisation;

    MeasurementFeed(String brokers, String organisation) {
        this.brokers = brokers;
        this.organisation = organisation;
    }

    /// Returns once the broker has all of it.
    ///
    /// @return the ids of the events
    List<String> publish(String target, List<Attendances.Month> months) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all"), new StringSerializer(), new StringSerializer())) {
            var sent = months.stream()
                    .map(month -> producer.send(message(target, month)))
                    .toList();
            for (var acknowledged : sent) {
                acknowledged.get();
            }
            return months.stream().map(month -> id(target, month)).toList();
        } catch (ExecutionException e) {
            throw new TroubleException("the broker does not take measurements: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TroubleException("interrupted", e);
        }
    }

    ProducerRecord<String, String> message(String target, Attendances.Month month) {
        var data = new MeasurementRecorded(
                target,
                null,
                month.period(),
                month.percentage(),
                (double) month.withinFourHours(),
                (double) month.seen(),
                organisation);
        var subject = Subjects.measure(target, Subjects.MAIN_MEASURE);
        var message = new ProducerRecord<>(Throughline.MEASUREMENTS, subject, JSON.writeValueAsString(data));
        var reported =
                month.period().plusMonths(1).withDayOfMonth(REPORTED_ON_DAY).atTime(REPORTED_AT_HOUR, 0);
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", id(target, month));
        header(message, "ce_source", "/demo/pas");
        header(
                message,
                "ce_type",
                Throughline.catalogue().of(MeasurementRecorded.class).name());
        header(message, "ce_subject", subject);
        header(message, "ce_time", reported.atOffset(ZoneOffset.UTC).toInstant().toString());
        header(message, "content-type", Api.JSON);
        return message;
    }

    private String id(String target, Attendances.Month month) {
        return "%s-%s-%s".formatted(organisation, target, month.period());
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
