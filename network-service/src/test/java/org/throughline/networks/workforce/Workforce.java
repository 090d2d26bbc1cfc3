package org.throughline.networks.workforce;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Throughline;
import org.throughline.testing.TestKafka;

/// The workforce system as this service hears of it.
public final class Workforce {
    private Workforce() {}

    public static void recorded(String time, String team, String department, @Nullable String parent) {
        recorded(time, team, department, parent, "source");
    }

    public static void recorded(
            String time, String team, String department, @Nullable String parent, String managedBy) {
        send("team.recorded", time, """
                {"team": "%s", "name": "%s", "department": "%s", "staffGroups": {"Estates and Ancillary": 12},
                 "parent": %s, "managedBy": "%s", "externalIds": [], "organisation": "RXX"}""".formatted(team, team, department, quoted(parent), managedBy));
    }

    public static void closed(String time, String team, @Nullable LocalDate on, String... successors) {
        var names = List.of(successors).stream().map(Workforce::quoted).toList();
        send("team.closed", time, """
                {"team": "%s", "on": %s, "successors": %s}""".formatted(team, quoted(on == null ? null : on.toString()), names));
    }

    public static void assigned(
            String time, String staff, String team, String group, LocalDate from, @Nullable LocalDate to) {
        send("assignment.recorded", time, """
                {"staff": "%s", "team": "%s", "staffGroup": "%s", "from": "%s", "to": %s}""".formatted(
                        staff, team, group, from, quoted(to == null ? null : to.toString())));
    }

    public static void withdrawn(String time, String staff, String team, LocalDate from) {
        send("assignment.withdrawn", time, """
                {"staff": "%s", "team": "%s", "from": "%s"}""".formatted(staff, team, from));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    public static String send(String what, String time, String data) {
        var id = UUID.randomUUID().toString();
        TestKafka.send(event(id, what, time, data));
        return id;
    }

    public static ProducerRecord<byte[], byte[]> event(String id, String what, String time, String data) {
        var sent = new ProducerRecord<>(
                Throughline.WORKFORCE, id.getBytes(StandardCharsets.UTF_8), data.getBytes(StandardCharsets.UTF_8));
        header(sent, "ce_specversion", "1.0");
        header(sent, "ce_id", id);
        header(sent, "ce_source", "/trust/electronic-staff-record");
        header(sent, "ce_type", "org.throughline.trust." + what + ".v1");
        header(sent, "ce_time", time);
        header(sent, "content-type", "application/json");
        return sent;
    }

    private static void header(ProducerRecord<byte[], byte[]> to, String name, String value) {
        to.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
